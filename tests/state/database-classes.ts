/**
 * The classes of IndexedDB, which `idb` asks for by their global names. Not the database itself: that
 * each browser of a test has for itself, and tests of other files have none.
 */
import 'fake-indexeddb/auto';

Reflect.deleteProperty(globalThis, 'indexedDB');
