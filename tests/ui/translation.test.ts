/** Every language says all that English says, with the same things put in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];

const folder = 'src/messages';
const messagesIn = (language: string) =>
	new Map(
		readdirSync(join(folder, language)).flatMap((file) =>
			Object.entries(
				JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Record<string, Message>,
			).filter(([key]) => key !== '$schema'),
		),
	);

/** What is put into a message, by name. */
function inputsOf(message: Message): string[] {
	const forms = typeof message === 'string' ? [message] : Object.values(message[0]!.match);
	return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
}

const english = messagesIn('en');
const others = readdirSync(folder).filter((language) => language !== 'en');

test('there is a language beside English', () => {
	expect(others).toContain('es');
});

describe.each(others)('%s', (language) => {
	const messages = messagesIn(language);

	test('has the same messages', () => {
		expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
	});

	test('puts the same things in', () => {
		const other = [...messages].filter(
			([key, message]) => `${inputsOf(message)}` !== `${inputsOf(english.get(key) ?? '')}`,
		);
		expect(other.map(([key]) => key)).toEqual([]);
	});

	test('has words for every number, whatever its forms are', () => {
		const gaps = [...messages].filter(
			([, message]) =>
				typeof message !== 'string' &&
				!/^\w+=\*(, \w+=\*)*$/.test(Object.keys(message[0]!.match).at(-1)!),
		);
		expect(gaps.map(([key]) => key)).toEqual([]);
	});
});
