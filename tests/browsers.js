/**
 * The browsers the tests drive: finds those that are there, and installs what is missing where
 * this machine lets us. Chromium is needed; Firefox and WebKit are used where they are.
 * Plain Node, since it runs before anything else is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from '../src/tools/setup.js';

/** What Chromium is started with: the second line keeps it from calling home. */
export const chromiumArguments = [
	...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
	...['--disable-background-networking', '--no-first-run'],
];

const debianPackages = {
	chromium: ['chromium', 'fonts-liberation'],
	firefox: ['firefox-esr'],
	webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** A Chromium or Chrome, or undefined. CHROME_PATH comes first. */
export function findChromium() {
	return chromiums()[0];
}

/** Every Chromium there is. Some are there in name only: whether one starts is another question. */
function chromiums() {
	const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
	return [
		process.env['CHROME_PATH'],
		...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		...programs.map((name) =>
			join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
		),
		playwrightChromium(),
	].filter(isProgram);
}

/** A Firefox, or undefined. The ESR first: it is the one these tests are written against. */
export function findFirefox() {
	return [
		process.env['FIREFOX_PATH'],
		...onPath('firefox-esr', 'firefox'),
		'/Applications/Firefox.app/Contents/MacOS/firefox',
	].find(isProgram);
}

/**
 * WebKitGTK's driver and the browser it drives, or undefined. It draws to a screen, so it also
 * needs one: `xvfb-run` makes one up.
 */
export function findWebKit() {
	const [driver] = onPath('WebKitWebDriver');
	const [screen] = onPath('xvfb-run');
	const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64', ...foldersIn('/usr/lib')];
	const browser = libraries
		.flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => join(folder, name)))
		.map((folder) => join(folder, 'MiniBrowser'))
		.find(isProgram);
	return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/**
 * Makes sure of a Chromium that starts and sets CHROME_PATH to it; on a build server or for root,
 * tries for the other engines too. Returns a sentence for each engine that will be left out.
 * Throws if there is no Chromium.
 */
export function installBrowsers() {
	const missing = [
		...(startingChromium() ? [] : [debianPackages.chromium]),
		...(mayInstallMore() && !findFirefox() ? [debianPackages.firefox] : []),
		...(mayInstallMore() && !findWebKit() ? [debianPackages.webkit] : []),
	];
	// Debian's packages bring the libraries that a browser needs, so they are tried first.
	if (missing.length > 0) installFromDebian(missing);
	if (!startingChromium()) installFromPlaywright();
	if (!startingChromium()) installFromElsewhere();
	const chromium = startingChromium();
	if (!chromium) {
		throw new Error(
			'The browser tests need Chromium, and it could not be installed from here. Install Chromium or Chrome (or set CHROME_PATH to it) and run the command again.',
		);
	}
	process.env['CHROME_PATH'] = chromium;
	const webkit = debianPackages.webkit.join(' ');
	return [
		...(findFirefox() ? [] : ['Firefox is not installed (on Debian: apt install firefox-esr).']),
		...(findWebKit() ? [] : [`WebKit is not installed (on Debian: apt install ${webkit}).`]),
	];
}

/** The first Chromium that shows a page. */
function startingChromium() {
	const page = ['--headless=new', '--dump-dom', 'about:blank'];
	return chromiums().find((program) => {
		const result = spawnSync(program, [...chromiumArguments, ...page], {
			timeout: 60_000,
			encoding: 'utf8',
		});
		return result.status === 0 && result.stdout.includes('<html>');
	});
}

/** A build server is there to be changed; a person's machine is not, beyond what is needed. */
function mayInstallMore() {
	return process.getuid?.() === 0 || Boolean(process.env['CI']);
}

/** @param {string[][]} groups One by one, so that one this system lacks does not stop the others. */
function installFromDebian(groups) {
	if (!isThere('apt-get')) return;
	asRoot(['apt-get', 'update']);
	for (const group of groups) {
		asRoot(['apt-get', 'install', '-y', '--no-install-recommends', ...group]);
	}
}

function installFromPlaywright() {
	const withLibraries = process.getuid?.() === 0 && isThere('apt-get') ? ['--with-deps'] : [];
	const cli = join(root, 'node_modules/@playwright/test/cli.js');
	install([process.execPath, cli, 'install', ...withLibraries, 'chromium']);
}

function installFromElsewhere() {
	if (isThere('dnf')) asRoot(['dnf', 'install', '-y', 'chromium']);
	else if (isThere('pacman')) asRoot(['pacman', '-Sy', '--noconfirm', 'chromium']);
	else if (isThere('brew')) install(['brew', 'install', '--cask', 'chromium']);
}

/** @param {string[]} command Left out where it would ask for a password. */
function asRoot(command) {
	if (process.getuid?.() === 0) return install(command);
	if (spawnSync('sudo', ['-n', 'true']).status === 0) install(['sudo', '-n', ...command]);
}

/** @param {string[]} command A failure is no end: the caller looks at what is there afterwards. */
function install([program = '', ...args]) {
	console.log(`Installing browsers: ${[program, ...args].join(' ')}`);
	const { status } = spawnSync(program, args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		timeout: 600_000,
	});
	if (status !== 0) console.log(`That did not work (exit code ${status}).`);
}

/** Where Playwright would keep its own Chromium, once packages are installed. */
function playwrightChromium() {
	try {
		return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
	} catch {
		return undefined;
	}
}

/** @param {string} program */
function isThere(program) {
	return onPath(program).length > 0;
}

/**
 * @param {string[]} names
 * @returns {string[]}
 */
function onPath(...names) {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return names.flatMap((name) =>
		folders
			.map((folder) => join(folder, name))
			.filter(isProgram)
			.slice(0, 1),
	);
}

/**
 * @param {string | undefined} path
 * @returns {path is string}
 */
function isProgram(path) {
	if (!path) return false;
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** @param {string} folder */
function foldersIn(folder) {
	try {
		return readdirSync(folder).map((name) => join(folder, name));
	} catch {
		return [];
	}
}
