/** The language of a text, by its letters and its small words, and what a page says of it. */
import { describe, expect, test } from 'vitest';
import { guessLanguage, languageOf } from '#lib/import/language.ts';

const small = {
	en: 'the and of to that with for was is on',
	es: 'el los las que del por con una para como',
	de: 'der die das und ist nicht mit den von dem',
};

describe('a script', () => {
	const latin = (count: number) => 'x'.repeat(count);

	test('tells if a fifth of the letters are in it', () => {
		expect(guessLanguage(`${latin(8)} Да.`)).toBe('ru');
		expect(guessLanguage(`${latin(9)} Да.`)).toBe('en');
	});

	test('with kana in it is Japanese, whatever else there is', () => {
		expect(guessLanguage('市議会はした')).toBe('ja');
		expect(guessLanguage('カタカナ')).toBe('ja');
		expect(guessLanguage('市議会')).toBe('zh');
	});

	test('counts at the beginning of a text alone', () => {
		expect(guessLanguage(`${latin(4000)}${'Да'.repeat(4000)}`)).toBe('en');
	});
});

test('without letters, or words that tell, a text is taken for English', () => {
	expect([guessLanguage(''), guessLanguage('1234'), guessLanguage('Xyzzy')]).toEqual([
		...['en', 'en', 'en'],
	]);
});

test('most small words tell, in whatever letters', () => {
	expect(guessLanguage(small.es.toUpperCase())).toBe('es');
	expect(guessLanguage(`${small.en} el los`)).toBe('en');
	expect(guessLanguage('the los las')).toBe('es');
});

describe('what a page says of its language', () => {
	test('counts where the text says nothing else', () => {
		expect(languageOf('Xyzzy', 'de-AT')).toBe('de-AT');
		expect(languageOf(small.de, 'de-AT')).toBe('de-AT');
		expect(languageOf(small.de, undefined)).toBe('de');
		expect(languageOf('市議会はした', 'ja-JP')).toBe('ja-JP');
	});

	test('gives way to another script, if it is a language of letters that it knows', () => {
		expect(languageOf('市議会はした', 'en')).toBe('ja');
		expect(languageOf('市議会はした', 'zh')).toBe('ja');
		expect(languageOf('市議会はした', 'EN-us')).toBe('ja');
		expect(languageOf('Рада прийняла рішення', 'uk')).toBe('uk');
	});

	test('gives way to many more small words of another language', () => {
		expect(languageOf(small.de, 'en')).toBe('de');
		expect(languageOf(small.de.slice(0, -4), 'en')).toBe('en');
		expect(languageOf(`${small.de} the`, 'en')).toBe('en');
		expect(languageOf(`${small.de} die das the`, 'en')).toBe('de');
		expect(languageOf(`${small.de} die das the of`, 'en')).toBe('en');
	});

	test('gives way where it is a language of other letters', () => {
		expect(languageOf(small.de, 'ru')).toBe('de');
		expect(languageOf(small.de, 'uk')).toBe('uk');
	});

	test('gives way to English if a fifth of the words are its small ones', () => {
		const words = (count: number) => `${small.en} ${'xyzzy '.repeat(count)}`;
		expect(languageOf(words(40), 'nl')).toBe('en');
		expect(languageOf(words(41), 'nl')).toBe('nl');
		expect(languageOf(small.es, 'ca')).toBe('ca');
	});
});
