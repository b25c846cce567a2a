/** What the library does to stories and articles, each as one change that undo takes back whole. */
export { asBundled } from '#lib/core/model/as-bundled.ts';
export { binned, restored } from '#lib/core/model/bin.ts';
export { edited } from '#lib/core/model/change.ts';
export { erased } from '#lib/core/model/erase.ts';
export { withArticle } from '#lib/core/model/shelve.ts';
