/**
 * The two appearances that the rules of accessibility are held against. A rule is broken by colours
 * or by a layout, hardly ever by both together: each theme and each width once instead of all four.
 */
export const APPEARANCES = [
	{ colorScheme: 'light', width: 1280 },
	{ colorScheme: 'dark', width: 390 },
] as const;
