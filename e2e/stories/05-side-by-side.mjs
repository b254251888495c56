// What happens when people click twice, act at the same time, or look at what is not theirs; and a declined case.
import { act, chooseProcedure, fill, findCase, go, offered, openDeed, openWork, press, said, save, send } from '../acts.mjs';

export const title = 'People click twice, work side by side, and bring too little';

const PERSON = (name) => ({
  'applicant.full_name': name, 'applicant.personal_id': '001080004321', 'applicant.birth_date': '02/09/1980', 'applicant.phone': '0912345678',
});
const FORM = (name) => ({ 'form.nycHoTen': name, 'form.nycSoDinhDanh': '001080004321', 'form.noiDung': 'Hợp đồng mua bán xe máy', 'form.pages': '3', 'form.copies': '2' });

export default async function (world) {
  await twice(world, {}, 'Ninh Văn Hai');
  await twice(world, { script: false, width: 390 }, 'Ninh Văn Ba');
  const caseNo = await once(world, 'Ninh Văn Tư');
  await strangers(world, caseNo);
  await sideBySide(world, caseNo);
  await declined(world);
}

async function intake(world, person, name) {
  await chooseProcedure(person, 'mat hop dong', 'Cấp bản sao giao dịch');
  await fill(person, PERSON(name));
  await fill(person, FORM(name));
  await fill(person, { 'papers.0.given': true });
}

/** How many cases the search finds for a name. */
async function casesOf(desk, name) {
  await desk.goto(`/can-bo/ho-so?q=${encodeURIComponent(name)}`);
  return desk.locator('a.code').count();
}

async function twice(world, kind, name) {
  const how = kind.script === false ? 'without script' : 'with script';
  const desk = await world.person(kind);
  await world.signIn(desk, 'desk');
  const before = await casesOf(desk, name);
  await intake(world, desk, name);
  const sent = await desk.evaluate(() => Object.fromEntries([...new FormData(document.querySelector('#sheet'))].filter(([name]) => name !== 'again')));
  await Promise.all([desk.waitForURL('**/xong/**'), desk.locator('button[name="save"][value="print"]').dblclick({ noWaitAfter: true })]);
  const again = await desk.request.post('/can-bo/tiep-nhan', { form: { ...sent, save: 'print' } });
  world.check(`sending the same form again leads to the same case, ${how}`, again.url() === desk.url(), [again.url(), desk.url()]);
  const after = await casesOf(desk, name);
  world.check(`a double click makes one case, ${how}`, after === before + 1, `${before}, then ${after} cases`);
}

async function once(world, name) {
  const desk = world.desk = await world.person();
  await world.signIn(desk, 'desk');
  await intake(world, desk, name);
  await go(desk, 'button[name="fill"]');
  world.check('one click ticks the papers that are asked for', await desk.isChecked('[name="papers.0.given"]'));
  return save(desk);
}

/** Officers who have nothing to do with a case may look, or not even that, but are offered nothing. */
async function strangers(world, caseNo) {
  for (const role of ['economist', 'clerk', 'inspector', 'surveyor']) {
    const stranger = await world.person();
    await world.signIn(stranger, role);
    const answer = await stranger.goto(`/can-bo/ho-so/${caseNo}`);
    const acts = await offered(stranger);
    world.check(`${role} is offered no act`, acts.length === 0, acts);
    world.check(`${role} finds no form of an act`, await stranger.locator('.deed').count() === 0);
    world.check(`${role} is answered plainly`, [200, 403, 404].includes(answer.status()), `status ${answer.status()}`);
    if (answer.status() !== 200) await world.checkAgain(stranger, `refused-${role}`);
  }
}

async function sideBySide(world, caseNo) {
  const [officer, colleague] = [await world.person(), await world.person()];
  await world.signIn(officer, 'officer');
  await world.signIn(colleague, 'colleague');
  for (const person of [officer, colleague]) await openWork(person, caseNo);
  const late = await choosing(world, caseNo);
  world.check('what everybody in the unit may do is to be taken first', (await offered(officer))[0].includes('Nhận việc'), await offered(officer));
  await openDeed(colleague, 'Chuyển bước');
  await fill(colleague.locator('.deed:target'), { opinion: 'Tôi đã đối chiếu sổ gốc.' });

  await press(officer, 'Nhận việc');
  await go(late, '.bulk button');
  world.check('whoever takes from the list too late hears so, row by row', await late.locator('tr', { hasText: caseNo }).getByText('Chưa nhận được').count() === 1,
    await late.locator('main').innerText());
  await world.checkPage(late, 'inbox-claimed');

  const second = await officer.context().newPage();
  await second.goto(officer.url());
  await fill(await openDeed(second, 'Chuyển bước'), { opinion: 'Đủ điều kiện.' });
  await act(officer, 'Chuyển bước', { opinion: 'Đủ điều kiện.' });
  await send(colleague);
  const told = await colleague.locator('.errsum').innerText();
  world.check('the second one hears who was faster, and when', /Trần Quang Minh.*\d{2}:\d{2}/s.test(told), told);
  world.check('what the second one wrote is not lost', told.includes('Tôi đã đối chiếu sổ gốc.'), told);
  await world.checkAgain(colleague, 'case-faster');

  const before = await entries(officer);
  await send(second);
  world.check('sending one\'s own act again, from another window, is no news', (await said(second)).includes('Việc này đã làm rồi')
    && !(await second.locator('.errsum').count()), await second.locator('main').innerText());
  world.check('it was done once', before > 0 && await entries(second) === before, [before, await entries(second)]);
}

/** The colleague once more, with the case ticked in the list. */
async function choosing(world, caseNo) {
  const late = await world.person();
  await world.signIn(late, 'colleague');
  await late.goto(`/can-bo/viec?q=${encodeURIComponent(caseNo)}`);
  await late.locator('tr', { hasText: caseNo }).locator('[name="task"]').check();
  return late;
}

/** How many facts the history of a case tells. */
const entries = (page) => page.locator('#history li').count();

async function declined(world) {
  const { desk } = world;
  await chooseProcedure(desk, '1.001193', 'Đăng ký khai sinh');
  await fill(desk, { 'applicant.full_name': 'Ninh Thị Năm' });
  await go(desk, 'button[formaction$="/tu-choi"]');
  await world.checkAgain(desk, 'intake-decline');
  await go(desk, '.act .btn-danger-plain');
  world.check('declining needs a reason', await desk.locator('.errsum').count() === 1);
  await desk.fill('textarea', 'Thiếu giấy chứng sinh và giấy tờ thay thế.');
  await go(desk, '.act .btn-danger-plain');
  world.check('the declination may be printed', await desk.locator('a[href$="/phieu/declination.pdf"]').count() > 0, desk.url());
  await world.checkAgain(desk, 'case-declined');
  world.check('a declined case offers nothing', (await offered(desk)).length === 0, await offered(desk));
  await findCase(desk, (desk.url().match(/H99[^/?#]+/) ?? ['Ninh Thị Năm'])[0]);
  world.check('a declined case is found by its number', (await desk.locator('main').innerText()).includes('Thiếu giấy chứng sinh'));
}
