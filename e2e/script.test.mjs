// Tries assets/js/mc.js alone, on a page of its own and under the strict policy: node script.test.mjs
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { World } from './lib.mjs';

const script = readFileSync(new URL('../assets/js/mc.js', import.meta.url));
const page = (keys) => `<!DOCTYPE html><html lang="vi" data-keys="${keys}"><head><meta charset="utf-8"><title>Thử</title>
<script src="/mc.js" defer></script></head><body><main>
<form action="/found"><input type="search" name="q" data-search aria-label="Tìm"><button type="submit">Tìm</button></form>
<a href="/new" data-key="n">Mới</a>
<details class="menu"><summary>Menu</summary><div><a href="/m">Mục</a></div></details>
<form method="post" action="/bulk" id="list"><strong data-selected="Đã chọn {n}">-</strong><input type="checkbox" data-select-all aria-label="Tất cả">
<table>${[1, 2, 3].map((n) => `<tr><td><input type="checkbox" name="c" value="${n}" data-select aria-label="${n}"></td><td><a href="/case/${n}" data-row>Hồ sơ ${n}</a></td></tr>`).join('')}</table></form>
<form method="post" action="/slow" id="once"><input type="hidden" name="csrf" value="x"><button type="submit" name="go" value="1">Gửi</button></form>
<form method="post" action="/save" data-guard data-live="/count" id="live"><select name="kind" data-live-on aria-label="Loại"><option>a</option><option>b</option></select>
<input name="other" type="text" aria-label="Khác"><p data-live-target="due">cũ</p></form>
<p><button type="button" data-copy="H29-1" data-copied="Đã sao chép">Sao chép</button> <span role="status"></span></p>
<div class="upload"><input type="file" multiple aria-label="Tệp"><ul class="upload-list"></ul></div>
<dialog id="keys"><form method="dialog"><button type="submit">Đóng</button></form></dialog></main></body></html>`;
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'";

const posts = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://x');
  const html = (body) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-cache' }).end(body);
  if (pathname === '/mc.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  if (request.method !== 'POST') return html(page(pathname === '/quiet' ? 'off' : 'on'));
  let body = '';
  request.on('data', (part) => { body += part; }).on('end', () => {
    posts.push(`${pathname} ${body}`);
    if (pathname === '/count') return html(`<p data-live-target="due">mới: ${new URLSearchParams(body).get('kind')}</p>`);
    return setTimeout(() => html(page('on')), 700);
  });
  return undefined;
}).listen(0, '127.0.0.1');
await new Promise((done) => { server.once('listening', done); });
const base = `http://127.0.0.1:${server.address().port}`;

const world = await new World({ base }).start();
const check = (name, ok, detail) => world.check(name, ok, detail);
const focused = (person) => person.evaluate(() => document.activeElement.textContent || document.activeElement.name);
const pause = (person) => person.waitForTimeout(120);
const press = async (person, key) => { await person.keyboard.press(key); await pause(person); };

const a = await world.person();
await a.goto('/');
await press(a, 'j'); await press(a, 'j');
check('J moves down the rows', await focused(a) === 'Hồ sơ 2', await focused(a));
await press(a, 'k');
check('K moves up', await focused(a) === 'Hồ sơ 1');
await press(a, 'x');
check('X ticks the row and the count follows', await a.textContent('[data-selected]') === 'Đã chọn 1');
check('some ticked rows make "all" undecided', await a.evaluate(() => document.querySelector('[data-select-all]').indeterminate));
await a.click('[data-select-all]');
check('"all" ticks every row', await a.locator('[data-select]:checked').count() === 3 && await a.textContent('[data-selected]') === 'Đã chọn 3');
await press(a, '/');
check('/ goes to the search', await focused(a) === 'q');
await a.keyboard.type('nej?x', { delay: 100 });
check('letters typed into a field stay letters', await a.inputValue('[data-search]') === 'nej?x' && a.url() === `${base}/`);
await a.evaluate(() => document.activeElement.blur());
await press(a, '?');
check('? opens the list of shortcuts', await a.isVisible('dialog#keys'));
await press(a, 'n');
check('no shortcut fires behind a dialog', a.url() === `${base}/`);
await a.keyboard.press('Escape');
await a.keyboard.type('NEJ-0042');
await Promise.all([a.waitForNavigation(), a.keyboard.press('Enter')]);
check('a scanned code is searched, whatever letters it begins with', a.url() === `${base}/found?q=NEJ-0042`, a.url());
await press(a, 'n');
await a.waitForURL('**/new');
check('N opens the intake', true);

const quiet = await world.person();
await quiet.goto('/quiet');
for (const key of ['n', 'j', '/', '?']) await press(quiet, key);
check('switched off, no letter does anything', quiet.url() === `${base}/quiet` && !(await quiet.isVisible('dialog#keys')) && await focused(quiet) !== 'q');

const b = await world.person();
await b.goto('/');
posts.length = 0;
await b.evaluate(() => { const button = document.querySelector('#once button'); button.click(); button.click(); });
await b.waitForTimeout(1500);
check('a double click sends once, with the pressed button', posts.length === 1 && posts[0] === '/slow csrf=x&go=1', posts);
await b.goBack();
await Promise.all([b.waitForNavigation(), b.click('#once button')]);
check('after going back the form may be sent again', posts.length === 2, posts);

await b.goto('/');
await b.fill('[name="other"]', 'x');
check('an unwatched field does not ask the server', await b.textContent('[data-live-target]') === 'cũ');
await b.selectOption('[name="kind"]', 'b');
await b.waitForFunction(() => document.querySelector('[data-live-target]').textContent === 'mới: b');
check('a watched field is counted anew', true);
let asked = 0;
b.on('dialog', (dialog) => { asked += 1; dialog.accept(); });
await b.click('a[data-key="n"]');
await b.waitForURL('**/new');
check('leaving unsaved work asks first', asked === 1, `${asked} questions`);

await b.goto('/');
await b.click('summary');
await b.keyboard.press('Escape');
check('Escape closes a menu', !(await b.isVisible('details.menu a')));
await b.click('summary');
await b.click('h1, main > p', { position: { x: 300, y: 2 } });
check('a click elsewhere closes a menu', !(await b.isVisible('details.menu a')));
await b.click('[data-copy]');
await b.waitForTimeout(200);
check('copying says so', await b.textContent('[role="status"]') === 'Đã sao chép');
await b.setInputFiles('[type="file"]', { name: 'căn-cước.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1572864) });
check('chosen files are listed with their size', await b.textContent('.upload-list') === 'căn-cước.pdf · 1,5 MB', await b.textContent('.upload-list'));
check('nothing violates the strict policy', [a, b, quiet].every((person) => person.mc.troubles.filter((t) => !t.includes('favicon')).length === 0),
  [a, b, quiet].flatMap((person) => person.mc.troubles));

await world.stop();
server.close();
console.log(`\n${world.passed} passed, ${world.failures.length} failed`);
process.exit(world.failures.length ? 1 : 0);
