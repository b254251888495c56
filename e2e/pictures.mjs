// Makes the pictures of the user guide anew, from a fresh demonstration (`motcua demo --fresh`):
//   BASE=http://127.0.0.1:8080 ACCOUNTS="$(cat accounts.json)" node pictures.mjs
// CHROMIUM names another browser.
import { writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { act, chooseProcedure, fill, go, openDeed, openLetter, openWork, save, track } from './acts.mjs';
import { World } from './lib.mjs';

const folder = new URL('../docs/images/', import.meta.url);
const base = process.env.BASE;
if (!base) { console.error('Set BASE to the address of a fresh demonstration.'); process.exit(2); }

const world = await new World({ base, accounts: JSON.parse(process.env.ACCOUNTS ?? '{}') }).start();
const painter = await world.browser.newPage();
const PERSON = {
  'applicant.full_name': 'Hoàng Thị Thu Sen', 'applicant.personal_id': '001194004321', 'applicant.birth_date': '14/08/1994',
  'applicant.phone': '0979311626', 'applicant.email': 'thu.sen@example.com', 'applicant.address': 'Số 7 phố Hoa Sen, phường Hoa Sen, tỉnh Sông Mây',
};

await desk();
await officer();
await citizen();
await world.stop();
process.exit(world.failures.length ? 1 : 0);

async function desk() {
  const page = await world.person();
  await world.signIn(page, 'desk');
  await page.goto('/can-bo');
  await keep(page, 'home', 760);
  await chooseProcedure(page, 'doc than', 'Cấp Giấy xác nhận tình trạng hôn nhân');
  await fill(page, PERSON);
  await page.locator('h1').click();
  await page.waitForLoadState('networkidle');
  await keep(page, 'intake', 1000);
  await page.goto('/can-bo/so-theo-doi');
  await keep(page, 'book', 640);
}

async function officer() {
  const page = await world.person();
  await world.signIn(page, 'officer');
  await page.goto('/can-bo/viec');
  await keep(page, 'inbox', 760);
  await go(page, 'a.code');
  await keep(page, 'case', 1000);
  const deed = await openDeed(page, 'Yêu cầu bổ sung');
  await fill(deed, { 'item.1.on': true, 'item.1.detail': 'Bản đã nộp bị mờ ngày cấp', 'item.1.originals': '1' });
  await keep(page, 'supplement', 820);

  const phone = await world.person({ width: 390 });
  await world.signIn(phone, 'officer');
  await phone.goto('/can-bo/viec');
  await keep(phone, 'inbox-phone', 844);
  await go(phone, 'a.code');
  await keep(phone, 'case-phone', 844);
}

async function citizen() {
  const page = await world.person();
  await world.signIn(page, 'desk');
  await chooseProcedure(page, 'mat hop dong', 'Cấp bản sao giao dịch');
  await fill(page, { ...PERSON, 'form.nycHoTen': PERSON['applicant.full_name'], 'form.noiDung': 'Hợp đồng mua bán xe máy',
    'form.pages': '3', 'form.copies': '2', 'papers.0.given': true });
  const caseNo = await save(page);
  const code = (await openLetter(page, caseNo)).match(/mã tra cứu (\S+?)\.?\s/)[1];
  await keep(page, 'letter', 640);
  const colleague = await world.person();
  await world.signIn(colleague, 'officer');
  await openWork(colleague, caseNo);
  await act(colleague, 'Chuyển bước', { opinion: 'Đủ điều kiện.' });
  const visitor = await world.person({ width: 820 });
  await track(visitor, caseNo, code);
  await keep(visitor, 'tracking', 1000);
}

/** Keeps the upper part of a page as a picture of few colours. */
async function keep(page, name, height) {
  await page.setViewportSize({ width: page.viewportSize().width, height });
  await page.evaluate(() => { window.scrollTo(0, 0); document.querySelector('.deed:target')?.scrollIntoView(); });
  await page.waitForLoadState('networkidle');
  const { width, pixels, colours } = await fewColours((await page.screenshot()).toString('base64'));
  const png = encode(width, Buffer.from(pixels, 'base64'), Buffer.from(colours, 'base64'));
  await writeFile(new URL(`${name}.png`, folder), png);
  world.check(`${name}.png: ${Math.round(png.length / 1024)} KiB`, png.length <= 150 * 1024, 'too big for a guide');
}

/** The 255 commonest colours of a picture; every other pixel takes the nearest of them. */
function fewColours(picture) {
  return painter.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const rgba = canvas.getImageData(0, 0, width, height).data;
    const counts = new Map();
    for (let i = 0; i < rgba.length; i += 4) {
      const colour = (rgba[i] << 16) | (rgba[i + 1] << 8) | rgba[i + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    // The commonest as they are; then one for each coarse step, so that a thousand greys do not crowd out a red.
    const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 128).map(([colour]) => colour);
    const steps = new Map();
    for (const [colour, count] of counts) {
      const key = colour & 0xf0f0f0;
      const step = steps.get(key) ?? { colour, best: 0, count: 0 };
      if (count > step.best) Object.assign(step, { colour, best: count });
      step.count += count;
      steps.set(key, step);
    }
    const coarse = [...steps.values()].sort((a, b) => b.count - a.count).map((step) => step.colour);
    const palette = [...new Set([...common, ...coarse])].slice(0, 255);
    const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
    const distance = (a, b) => parts(a).reduce((sum, part, i) => sum + (part - parts(b)[i]) ** 2, 0);
    const nearest = new Map();
    const pixels = new Uint8Array(width * height);
    for (let i = 0; i < pixels.length; i += 1) {
      const colour = (rgba[i * 4] << 16) | (rgba[i * 4 + 1] << 8) | rgba[i * 4 + 2];
      if (!nearest.has(colour)) nearest.set(colour, palette.reduce((best, one, at) => (distance(one, colour) < distance(palette[best], colour) ? at : best), 0));
      pixels[i] = nearest.get(colour);
    }
    const base64 = (bytes) => { let text = ''; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); };
    return { width, pixels: base64(pixels), colours: base64(palette.flatMap(parts)) };
  }, picture);
}

/** The check sum of PNG. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PNG of one byte for each pixel. */
function encode(width, pixels, colours) {
  const height = pixels.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 3, 0, 0, 0], 8);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', size), chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
