// Proves that the harness fails when it should: serves one bad page, expects every check to notice.
import { createServer } from 'node:http';
import { World } from './lib.mjs';

const bad = `<!DOCTYPE html><html lang="vi" data-bs-theme="light"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Xấu</title>
<link rel="stylesheet" href="/bad.css"></head><body><main><h1>Xấu</h1>
<p class="pale" style="margin:0">Chữ mờ</p><div class="wide">rộng</div>
<div class="hero"><a class="btn" href="/">x</a><span class="ghost">Chữ trắng trên nền trắng</span></div>
<input name="q"><img src="/missing.png" alt=""></main></body></html>`;
const css = '.pale{color:#ccc;background:#fff}.wide{width:1500px}.btn{display:inline-block;width:20px;height:20px}'
  + '.hero{position:relative;background-image:linear-gradient(#fff,#fff);background-color:#fff}.ghost{color:#fff;background:#fff}';
const policy = "default-src 'none'; img-src 'self'; style-src 'self'";
const server = createServer((request, response) => {
  if (request.url === '/bad.css') return response.writeHead(200, { 'content-type': 'text/css' }).end(css);
  if (request.url === '/missing.png') return response.writeHead(404).end();
  const sent = request.url === '/lax' ? {} : { 'content-security-policy': policy };
  return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...sent }).end(bad);
}).listen(0, '127.0.0.1');
await new Promise((done) => { server.once('listening', done); });

const lines = [];
const world = await new World({ base: `http://127.0.0.1:${server.address().port}`, print: (line) => lines.push(line) }).start();
const page = await world.person();
for (const path of ['/bad', '/lax']) { await page.goto(path); await world.checkPage(page, `self${path.replace('/', '-')}`); }
await world.stop();
server.close();

const told = lines.join('\n');
const expected = ['Content Security Policy', 'no policy sent', '404 http', 'FAILED  self-bad: valid HTML', 'FAILED  self-bad: no sideways scroll at 320',
  'color-contrast', 'contrast 1:1', 'label', 'FAILED  self-bad: targets of 44 px', 'FAILED  self-bad: axe at 390, dark'];
const missed = expected.filter((part) => !told.includes(part));
if (missed.length) { console.error(told); console.error(`NOT noticed: ${missed.join(' | ')}`); process.exit(1); }
console.log(`${expected.length} faults noticed`);
