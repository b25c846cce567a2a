/**
 * The language tags that are let in: language, script and region of BCP 47 (`en`, `zh-Hant`,
 * `pt-BR`). `Intl.Segmenter` throws on a tag that is not well formed, so nothing else may pass.
 */
export const LANGUAGE_TAG =
	/^(?:[A-Za-z]{2,3}|[A-Za-z]{5,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?$/;
