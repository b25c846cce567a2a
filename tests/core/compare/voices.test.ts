import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotations } from '#lib/core/compare/quotes-found.ts';
import { voices, type Voice } from '#lib/core/compare/voices.ts';
import { anyText, languages } from '../text/any-text.ts';
import { source, storyOf, textAt } from './stories.ts';
import { FURTHER, MADE_ON } from './voices-by-hand.ts';

/** How much of what is found is right, how much of what is there is found, and how often the kind is right. */
async function measured(byHand: typeof MADE_ON) {
	const sum = { found: 0, expected: 0, right: 0, ofKind: 0, voices: 0 };
	for (const story of new Set(Object.keys(byHand).map((id) => id.split('.')[0]!))) {
		const all = voices(await storyOf(story));
		for (const [article, expected] of Object.entries(byHand)) {
			if (!article.startsWith(`${story}.`)) continue;
			const here = all.flatMap((voice) => {
				const one = voice.articles.find((each) => each.article === article);
				return one ? [{ name: voice.name, kind: voice.kind, count: one.count }] : [];
			});
			sum.found += here.reduce((count, one) => count + one.count, 0);
			sum.expected += expected.reduce((count, [, places]) => count + places, 0);
			for (const [name, places, kind] of expected) {
				const match = here.find((one) => one.name === name);
				if (!match) continue;
				sum.right += Math.min(match.count, places);
				sum.voices++;
				if (match.kind === kind) sum.ofKind++;
			}
		}
	}
	return {
		precision: sum.right / sum.found,
		recall: sum.right / sum.expected,
		kinds: sum.ofKind / sum.voices,
	};
}

describe('voices', () => {
	test('are found as a person finds them, in the articles that the rules were made on', async () => {
		const { precision, recall, kinds } = await measured(MADE_ON);
		expect(precision).toBeGreaterThanOrEqual(0.97);
		expect(recall).toBeGreaterThanOrEqual(0.85);
		expect(kinds).toBeGreaterThanOrEqual(0.97);
	}, 60_000);

	test('are found as rightly in others, if fewer of them', async () => {
		const { precision, recall, kinds } = await measured(FURTHER);
		expect(precision).toBeGreaterThanOrEqual(0.95);
		expect(recall).toBeGreaterThanOrEqual(0.65);
		expect(kinds).toBeGreaterThanOrEqual(0.97);
	}, 60_000);

	const heard = (text: string, language = 'en'): [string, string, number][] =>
		voices([source('a', `${text}\n\nNothing else was known.`, language)]).map(
			({ name, kind, articles }) => [name, kind, articles[0]!.words],
		);

	test.each([
		['“It is late,” said Ann Lee, a historian at the University of Oxley.', 'Ann Lee', 'expert', 3],
		['Ann Lee, the town’s mayor, warned that it was late.', 'Ann Lee', 'official', 0],
		['The mayor, Ann Lee, said it was late.', 'Ann Lee', 'official', 0],
		['It was late, according to Mayor Ann Lee.', 'Ann Lee', 'official', 0],
		['“Is it late?” Ann Lee asked.', 'Ann Lee', 'person', 3],
		[
			'A person familiar with the talks said it was late.',
			'person familiar with the talks',
			'anonymous',
			0,
		],
		['Two officials said it was late.', 'officials', 'official', 0],
		[
			'A study by the Oxley Institute found that it was late.',
			'study by the Oxley Institute',
			'document',
			0,
		],
		['It was late, the Daily Post reported.', 'Daily Post', 'media', 0],
	])('%s', (text, name, kind, words) => {
		expect(heard(text)).toEqual([[name, kind, words]]);
	});

	test.each([
		['«Es tarde», dijo Ana Ruiz, alcaldesa de Oxley.', 'Ana Ruiz', 'official', 2],
		['Según la empresa, era tarde.', 'empresa', 'organisation', 0],
		['La historiadora Ana Ruiz asegura que era tarde.', 'Ana Ruiz', 'person', 0],
	])('%s', (text, name, kind, words) => {
		expect(heard(text, 'es')).toEqual([[name, kind, words]]);
	});

	test.each([
		'Ann Lee did not say whether it was late.',
		'Ann Lee was told to leave, and people were asked to stay.',
		'The United States and the terms of the claims it made are known.',
		'He wrote a “report” on the ‘Oxley’ plan.',
	])('are none in: %s', (text) => {
		expect(heard(text)).toEqual([]);
	});

	test('are one under surname, pronoun and full name, across outlets', () => {
		const [lowe, ...others] = voices([
			source(
				'a',
				'Petra Lowe, a councillor, came late. “I read the papers,” she said. Lowe added that she had time.',
			),
			source('b', 'Lowe said no.'),
		]);
		expect(others).toEqual([]);
		expect(lowe).toMatchObject({
			name: 'Petra Lowe',
			role: 'councillor',
			kind: 'official',
			anonymous: false,
			articles: [
				{ article: 'a', count: 2, words: 4 },
				{ article: 'b', count: 1, words: 0 },
			],
		});
	});

	test('without a name are said to be so; a body or an office is not', () => {
		const all = voices([
			source(
				'a',
				'Officials said so.\n\nThe council said so.\n\nSources said so.\n\nA survey found that.',
			),
		]);
		const anonymous = (voice: Voice) => [voice.name, voice.anonymous];
		expect(Object.fromEntries(all.map(anonymous))).toEqual({
			officials: true,
			council: false,
			sources: true,
			survey: false,
		});
	});

	test('have places that do not overlap, and no more words than are quoted', () => {
		fc.assert(
			fc.property(fc.array(anyText, { maxLength: 3 }), languages, (texts, language) => {
				const sources = texts.map((text, i) => source(String(i), text, language));
				for (const { articles } of voices(sources)) {
					for (const { article, count, words, places } of articles) {
						expect(places).toHaveLength(count);
						expect(places.reduce((sum, { quoted }) => sum + quoted, 0)).toBe(words);
						const one = sources.find(({ id }) => id === article)!;
						const quoted = quotations(one).reduce((sum, quotation) => sum + quotation.words, 0);
						expect(words).toBeLessThanOrEqual(quoted);
						expect(places.every((place) => textAt(sources, place) !== '')).toBe(true);
						places.slice(1).forEach(({ start }, at) => {
							expect(start).toBeGreaterThanOrEqual(places[at]!.end);
						});
					}
				}
			}),
		);
	});
});
