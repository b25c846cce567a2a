/**
 * What every screen shares, handed down by Svelte's context: the root layout opens it once and
 * calls `setApp`, every component below calls `useApp`.
 */
import { createContext } from 'svelte';
import type { Annotator, Origin } from './annotator.svelte.ts';
import type { Comparing } from './comparing.svelte.ts';
import type { Keys } from './keys.svelte.ts';
import type { ColumnLayout } from './layout.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export interface App {
	readonly workspace: Workspace;
	readonly session: Session;
	readonly preferences: Preferences;
	readonly keys: Keys;
	/** Time and identity for what is made. */
	readonly origin: Origin;
	readonly annotator: Annotator;
	readonly layout: ColumnLayout;
	readonly comparing: Comparing;
}

export const [useApp, setApp] = createContext<App>();
