/**
 * A browser as a person starts it: no driver, a profile that stays, an address to open. All of its
 * processes can be stopped and killed, since that is what these tests are about. Linux only where
 * more than the process group is asked for.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments } from '../../browsers.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What keeps a new Firefox from showing pages of its own, and one that was killed from asking why. */
const FIREFOX_PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
	'browser.aboutwelcome.enabled': false,
	'browser.sessionstore.resume_from_crash': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'datareporting.policy.dataSubmissionEnabled': false,
	'toolkit.startup.max_resumed_crashes': -1,
};

export interface PlainBrowser {
	readonly process: ChildProcess;
	/** Stops every process where it stands. */
	freeze(): void;
	/** SIGKILL to the first process or to all; resolves when all are gone. */
	kill(which: 'main' | 'tree'): Promise<void>;
	/** SIGKILL to all, without waiting for them to end. */
	killNow(): void;
}

/** Starts it in a process group of its own. WebKit needs `DISPLAY` in `env`. */
export function startPlain(
	engine: EngineName,
	program: string,
	profile: string,
	urls: readonly string[],
	options: {
		readonly env?: NodeJS.ProcessEnv;
		readonly preferences?: typeof FIREFOX_PREFERENCES;
	} = {},
): PlainBrowser {
	mkdirSync(profile, { recursive: true });
	if (engine === 'firefox') {
		const all = Object.entries({ ...FIREFOX_PREFERENCES, ...options.preferences });
		const lines = all.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
		const file = join(profile, 'user.js');
		const text = `${lines.join('\n')}\n`;
		if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
	}
	const homes = { DATA: 'data', CACHE: 'cache', CONFIG: 'config' };
	const own = Object.entries(homes).map(([kind, folder]) => [
		`XDG_${kind}_HOME`,
		join(profile, folder),
	]);
	const env = engine === 'webkit' ? (Object.fromEntries(own) as NodeJS.ProcessEnv) : {};
	const child = spawn(program, [...argumentsOf(engine, profile), ...urls], {
		detached: true,
		stdio: 'ignore',
		env: { ...process.env, ...env, ...options.env },
	});
	child.on('error', () => {
		// it never sends a report then, and the test that waits for one says so
	});
	return {
		process: child,
		freeze: () => signalAll(familyOf(child), 'SIGSTOP'),
		kill: (which) => kill(child, which),
		killNow: () => signalAll(familyOf(child), 'SIGKILL'),
	};
}

function argumentsOf(engine: EngineName, profile: string): string[] {
	if (engine === 'firefox') return ['--headless', '--no-remote', '--profile', profile];
	if (engine === 'webkit') return [];
	return ['--headless=new', ...chromiumArguments, `--user-data-dir=${profile}`];
}

async function kill(child: ChildProcess, which: 'main' | 'tree'): Promise<void> {
	const family = familyOf(child);
	if (which === 'tree') signalAll(family, 'SIGKILL');
	else if (isRunning(child)) child.kill('SIGKILL');
	// Those that are left end by themselves when the first is gone; one that does not is ended.
	for (let waited = 0; family.some(isAlive); waited += 20) {
		if (waited >= 10_000) signalAll(family, 'SIGKILL');
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	signalAll(familyOf(child), 'SIGKILL');
}

function isRunning({ pid, exitCode, signalCode }: ChildProcess): boolean {
	return pid !== undefined && exitCode === null && signalCode === null;
}

/** Its processes: those of its group, and all that they have started. */
function familyOf(child: ChildProcess): number[] {
	const { pid } = child;
	if (pid === undefined) return [];
	const all = processes();
	// without `/proc` its group has to do
	if (all.length === 0) return isRunning(child) ? [-pid] : [];
	const family = new Set(all.filter(({ group }) => group === pid).map(({ id }) => id));
	if (isRunning(child)) family.add(pid);
	for (let size = 0; size < family.size;) {
		size = family.size;
		for (const { id, parent } of all) if (family.has(parent)) family.add(id);
	}
	return [...family];
}

/** Every process that is not a zombie; nothing where there is no `/proc`. */
function processes(): { id: number; parent: number; group: number }[] {
	if (!existsSync('/proc/self/stat')) return [];
	return readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		const [state, parent, group] = statOf(Number(name));
		if (state === undefined || state === 'Z') return [];
		return [{ id: Number(name), parent: Number(parent), group: Number(group) }];
	});
}

/** State, parent and group; nothing if it has just ended. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(pid: number): string[] {
	try {
		const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return line.slice(line.lastIndexOf(')') + 2).split(' ');
	} catch {
		return [];
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return statOf(pid)[0] !== 'Z';
	} catch {
		return false;
	}
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
	for (const pid of pids) {
		try {
			process.kill(pid, signal);
		} catch {
			// it has ended by itself
		}
	}
}
