/** What is compared with, from here, where it is installed: the application has none of it. */
export { highlightText } from '@apache-annotator/dom';
export { createTextAnnotator, Origin } from '@recogito/text-annotator';
export { default as rangy } from 'rangy/lib/rangy-core';
import 'rangy/lib/rangy-classapplier';
export { default as Highlighter } from 'web-highlighter';
