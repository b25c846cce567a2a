/** What the first key or selection in a text needs: fetched once the articles can be read. */
export { moved } from '#lib/core/text/movement.ts';
export { snapToWords, trimmed } from '#lib/core/text/segment.ts';
export { announceCaret, announceSelection } from './announce.ts';
export { perform } from './perform.ts';
