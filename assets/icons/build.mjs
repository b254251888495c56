// Writes ../icons.svg from the outline icons of @tabler/icons (MIT, see LICENSE).
//   npm pack @tabler/icons@3.51.0 && tar xzf tabler-icons-3.51.0.tgz && node assets/icons/build.mjs package/icons/outline
// The list below is the whole vocabulary: our name, then theirs.
import { readFileSync, writeFileSync } from 'node:fs';

const list = `
home home|search search|plus plus|globe world|link link|clock clock|send send|inbox inbox|sign signature|users users
undo arrow-back-up|chart chart-bar|calendar calendar|flow sitemap|form forms|settings settings|menu menu-2|bell bell|user user
logout logout|login login|filter filter|print printer|download download|upload upload|check check|warn alert-triangle|info info-circle
dots dots|message message-2|back arrow-left|right chevron-right|left chevron-left|up chevron-up|down chevron-down|building building-bank
unit building-community|baby baby-carriage|heart heart|house home-2|brief briefcase|school school|shield shield-check|mail mail
lock lock|unlock lock-open|eye eye|eye_off eye-off|x x|money coin|receipt receipt|phone phone|mobile device-mobile|sms message-dots|qr qrcode
barcode barcode|language language|moon moon|sun sun|pencil pencil|trash trash|external external-link|copy copy
user_plus user-plus|user_check user-check|help help-circle|star star|paper file-text|paper_plus file-plus|papers files
attach paperclip|camera camera|scan scan|stamp rubber-stamp|book book-2|folder folder|history history|pause player-pause|play player-play
stop ban|refresh refresh|rotate rotate|zoomin zoom-in|zoomout zoom-out|sort arrows-sort|columns columns|list list-details
key key|server server|database database|transfer transfer|split git-branch|palette palette|keyboard keyboard|pin map-pin|scale scale
package package|news news|speaker speakerphone|hand hand-stop|flag flag|letter_size letter-case
`.trim().split(/[|\n]/).map((line) => line.trim().split(' '));

const folder = process.argv[2];
const symbols = list.map(([name, theirs]) => {
  const svg = readFileSync(`${folder}/${theirs}.svg`, 'utf8');
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/<path stroke="none"[^>]*\/>/, '').replace(/\s*\n\s*/g, '').replaceAll(' />', '/>').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`;
});
const names = list.map(([name]) => name);
if (new Set(names).size !== names.length) throw new Error('a name stands twice');
writeFileSync(new URL('../icons.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Tabler Icons 3.51.0, MIT licence, see icons/LICENSE -->\n${symbols.join('\n')}\n</svg>\n`);
console.log(`${names.length} symbols`);
