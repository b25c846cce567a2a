/** The language of this build, BCP 47, for numbers, dates and names of languages. */
import { getLocale } from '#lib/paraglide/runtime.js';

export const LOCALE: string = getLocale();
