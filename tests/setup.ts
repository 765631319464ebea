/** What a browser gives and Node does not: IndexedDB, and the messages of `_locales`. */
import "fake-indexeddb/auto";
import { speak } from "./languages";

speak("en");
