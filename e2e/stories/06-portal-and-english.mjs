// The pages of the portal and of the main job, in Vietnamese and in English.
import { chooseProcedure, go, openLetter, track } from '../acts.mjs';

export const title = 'The portal tells about procedures, and everything speaks English too';

export default async function (world) {
  const citizen = await world.person({ width: 390 });
  await procedures(world, citizen);
  await tracking(world, citizen);
  const desk = await world.person();
  await world.signIn(desk, 'desk');
  await english(world, citizen, desk);
}

async function speak(page, language) {
  const menu = page.locator('.wp-top details.menu > summary');
  if (await menu.count()) await menu.click();
  await go(page, `button[name="lang"][value="${language}"]`);
}

async function procedures(world, citizen) {
  await citizen.goto('/');
  await citizen.locator('.pt-nav summary').click();
  await go(citizen, citizen.locator('.pt-nav details a[href="/thu-tuc"]'));
  await world.checkPage(citizen, 'portal-procedures');
  await citizen.fill('#q', 'len tho cu');
  await go(citizen, 'form[action="/thu-tuc"] button');
  const found = await citizen.locator('main').innerText();
  world.check('a procedure is found by what people call it, without accents', found.includes('chuyển mục đích sử dụng đất'), found.slice(0, 300));
  await citizen.fill('#q', 'xyzzy');
  await go(citizen, 'form[action="/thu-tuc"] button');
  await world.checkAgain(citizen, 'portal-procedures-none');
  await citizen.goto('/thu-tuc?q=doc+than');
  await go(citizen, citizen.locator('main a', { hasText: 'Cấp Giấy xác nhận tình trạng hôn nhân' }));
  await world.checkPage(citizen, 'portal-procedure');
  for (const path of ['/tro-nang', '/du-lieu-ca-nhan']) {
    await citizen.goto('/');
    await go(citizen, `.pt-foot a[href="${path}"]`);
    await world.checkAgain(citizen, `portal${path.replace('/', '-')}`);
  }
}

async function tracking(world, citizen) {
  await citizen.goto('/tra-cuu');
  await world.checkPage(citizen, 'tracking-form');
  await go(citizen, 'main form[action="/tra-cuu"] button[type="submit"]');
  world.check('both codes are asked for', await citizen.locator('.errsum li').count() === 2);
  await world.checkAgain(citizen, 'tracking-empty');
}

async function english(world, citizen, desk) {
  await desk.goto('/can-bo/thong-bao');
  const caseNo = world.notes.known?.caseNo ?? await desk.locator('tr', { has: desk.locator('a.btn') }).first().locator('a.code').innerText();
  await speak(citizen, 'en');
  world.check('the answer to an empty form is in English after the switch', /[Ee]nter/.test(await citizen.locator('main').innerText()));
  for (const [path, name] of [['/thu-tuc', 'procedures'], ['/thu-tuc/1.004873', 'procedure'], ['/tra-cuu', 'tracking-form'], ['/tro-nang', 'accessibility']]) {
    await citizen.goto(path);
    await world.checkAgain(citizen, `english-${name}`);
  }
  if (world.notes.known) { // the story of the main job was told before
    await track(citizen, caseNo, world.notes.known.code);
    world.check('the answer is in English', (await citizen.locator('main').innerText()).includes('Accepted'));
    await world.checkAgain(citizen, 'english-tracking');
  }
  await openLetter(desk, caseNo);
  await speak(desk, 'en');
  await world.checkAgain(desk, 'english-letter');
  for (const [path, name] of [['/can-bo', 'home'], ['/can-bo/thong-bao', 'letters'], [`/can-bo/ho-so/${caseNo}`, 'case']]) {
    await desk.goto(path);
    await world.checkAgain(desk, `english-${name}`);
  }
  await chooseProcedure(desk, '1.004873', '');
  await go(desk, 'button[name="save"][value="print"]');
  world.check('what is missing is told in English', /Enter|Answer|answer/.test(await desk.locator('.errsum').innerText()), await desk.locator('.errsum').innerText());
  await world.checkPage(desk, 'english-intake-errors');
  await speak(desk, 'vi');
}
