/** Edits of another make, which no threshold of the matcher was chosen on. */
import { pick, WORD, type Edit } from './edits.ts';
import { paragraphsOf, textOf, type Paragraph } from './paragraphs.ts';
import { cut, fresh, joined, replaced, retyped, type Traced } from './traced.ts';

/** Two sentences of a paragraph change places. */
export const sentencesSwapped: Edit = (source, { next, language }) =>
	textOf(
		paragraphsOf(source, language).map(({ sentences }) => {
			if (sentences.length < 2 || next() < 0.4) return { sentences };
			const at = Math.floor(next() * (sentences.length - 1));
			return {
				sentences: [
					...sentences.slice(0, at),
					sentences[at + 1]!,
					sentences[at]!,
					...sentences.slice(at + 2),
				],
			};
		}),
	);

/** Sentences go to other paragraphs. */
export const sentencesMoved: Edit = (source, { next, language }) => {
	const paragraphs = paragraphsOf(source, language).map(({ sentences }) => [...sentences]);
	const count = paragraphs.flat().length;
	for (let moves = Math.ceil(count / 10); moves > 0; moves--) {
		const [one] = pick(
			paragraphs.filter((all) => all.length > 0),
			next,
		).splice(0, 1);
		const to = pick(paragraphs, next);
		to.splice(Math.floor(next() * (to.length + 1)), 0, one!);
	}
	return textOf(paragraphs.map((sentences): Paragraph => ({ sentences })));
};

/** What stands between commas is dropped or added. */
export const clauses: Edit = (source, { next, sentences }) =>
	replaced(source, /,[^,.!?;\n]{8,80}(?=[,.])/g, (clause) => {
		const kind = next();
		if (kind < 0.3) return fresh('');
		if (kind > 0.2) return clause;
		const other = pick(sentences, next).split(' ').slice(1, 7).join(' ');
		return joined([fresh(`, ${other}`), clause]);
	});

/** Whole paragraphs are written anew, with the names and some of the words of the old ones. */
export const rewritten: Edit = (source, { next, language, words }) =>
	textOf(
		paragraphsOf(source, language).map(({ sentences }) => {
			if (next() > 0.35) return { sentences };
			const anew = sentences.map((sentence) => {
				const own = sentence.text.match(WORD) ?? [];
				const mixed = own.map((word) => (next() < 0.35 ? word : pick(words, next)));
				return fresh(`${mixed.sort(() => next() - 0.5).join(' ')}.`);
			});
			return { sentences: anew };
		}),
	);

/** Every number is another one. */
export const numbers: Edit = (source, { next }) =>
	replaced(source, /\d+/g, ({ text }) => fresh(String(Number(text) + 1 + Math.floor(next() * 20))));

/** Endings and spellings: -ise and -ize, -our and -or, plurals, capitals. */
export const spellings: Edit = (source, { next }) =>
	replaced(source, WORD, (word) => {
		if (next() > 0.15 || word.text.length < 4) return word;
		if (next() < 0.5) {
			const [first] = word.text;
			const other = first === first?.toLowerCase() ? first?.toUpperCase() : first?.toLowerCase();
			return joined([retyped(other ?? '', word.origins[0]!), cut(word, 1)]);
		}
		return word.text.endsWith('s') ? cut(word, 0, -1) : joined([word, fresh('s')]);
	});

/** Wrapped at 72 characters, as a mail is. */
export const wrapped: Edit = (source) => {
	let column = 0;
	return replaced(source, /\s+|\S+/g, (run): Traced => {
		if (/\n/.test(run.text)) column = 0;
		else column += run.text.length;
		if (/\S/.test(run.text) || column < 72) return run;
		column = 0;
		return retyped('\n', run.origins[0]!);
	});
};

/** The first part only. */
export const cutOff: Edit = (source, { next }) =>
	cut(source, 0, source.text.indexOf(' ', source.text.length * (0.4 + next() * 0.3)));

/** Subheads, prompts and a correction notice, the same ones again and again. */
export const prompts: Edit = (source, { next, language }) =>
	textOf(
		paragraphsOf(source, language).flatMap((paragraph) =>
			next() < 0.4
				? [
						paragraph,
						{ sentences: [fresh('Advertisement'), fresh('Read more: the story so far.')] },
					]
				: [paragraph],
		),
	);
