/**
 * Whether a text is a well-formed BCP 47 language tag (`en`, `zh-Hant`, `pt-BR`). `Intl.Segmenter`
 * throws on any other, so no other is let in.
 */
export function isLanguageTag(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}
