/**
 * Why an aim is missed, written by hand: what was tried, what the limit is, and what it costs. Told
 * only while the aim is missed. `of` is a part of the name of the figure.
 * @type {readonly { of: string, reason: string }[]}
 */
export const REASONS = [];
