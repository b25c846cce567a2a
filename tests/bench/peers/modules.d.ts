/** The other libraries are installed by the benchmark alone, so the compiler does not know them. */
declare module '@apache-annotator/dom';
declare module '@recogito/text-annotator';
declare module 'rangy/lib/rangy-core';
declare module 'rangy/lib/rangy-classapplier';
declare module 'web-highlighter';
