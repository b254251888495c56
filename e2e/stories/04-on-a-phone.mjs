// The same way without script, by thumbs on a phone: land, another agency, and a sum to be paid before the signature.
import { act, chooseProcedure, fill, findCase, go, offered, openLetter, openWork, press, said, save, track } from '../acts.mjs';

export const title = 'A case goes its whole way, without script on a phone';

const PHONE = { script: false, width: 390 };
const APPLICANT = 'Đinh Công Tráng';
const NAMES = [APPLICANT, 'Dũng', 'Thảo', 'Đạt', 'Sơn', 'Mai Xuân'];
const INTAKE = {
  'applicant.full_name': APPLICANT, 'applicant.personal_id': '001080004321', 'applicant.birth_date': '02/09/1980',
  'applicant.phone': '0912345678', 'applicant.email': 'cong.trang@example.com', 'applicant.address': 'Số 3 phố Trăng Non, phường Hoa Sen, tỉnh Sông Mây',
};
const FORM = {
  'form.nycNoiCuTru.tinh': 'tỉnh Sông Mây', 'form.nycNoiCuTru.xa': 'phường Hoa Sen',
  'form.noiDung': 'Xin chuyển mục đích sử dụng 80 m² đất vườn sang đất ở.', 'form.camDoan': true,
};

export default async function (world) {
  const desk = await world.person(PHONE);
  await world.signIn(desk, 'cashier');
  const caseNo = await intake(world, desk);
  const code = (await openLetter(desk, caseNo)).match(/mã tra cứu (\S+?)\.?\s/)[1];
  const citizen = await world.person(PHONE);
  const look = async (sentence, name) => {
    const answer = await track(citizen, caseNo, code);
    world.check(`the citizen sees: ${sentence}`, answer.includes(sentence), answer);
    const names = NAMES.filter((one) => answer.includes(one));
    world.check(`no name is shown (${name})`, names.length === 0, names);
    await world.checkAgain(citizen, `phone-tracking-${name}`);
  };
  await look('Hồ sơ đã được tiếp nhận', 'accepted');
  await work(world, caseNo);
  await look('khi bạn nộp tiền xong', 'awaiting-payment');
  await payment(world, desk, caseNo);
  await decision(world, caseNo);
  await handOver(world, desk, caseNo);
  await look('Kết quả đã được trả', 'finished');
}

async function intake(world, desk) {
  await world.checkAgain(desk, 'phone-home');
  await chooseProcedure(desk, 'chuyen muc dich su dung dat', 'Giao đất, cho thuê đất');
  const due = () => desk.locator('[data-live-target="appointment"] time').innerText();
  world.check('without script, too, the due date is seen before saving', /\d{2}\/\d{2}\/\d{4}/.test(await due()));
  await fill(desk, { ...INTAKE, 'applicant.personal_id': '0010800043' });
  await go(desk, 'button[name="save"][value="print"]');
  world.check('a wrong id number is told, and what was typed is kept', /Số định danh/.test(await desk.locator('.errsum').innerText())
    && await desk.inputValue('[name="applicant.full_name"]') === APPLICANT);
  await world.checkAgain(desk, 'phone-intake-errors');
  await go(desk, '.errsum li:first-child a').catch(() => {});
  world.check('the summary leads to the field', await desk.evaluate(() => document.querySelector(':target')?.id.includes('personal')));
  await fill(desk, { 'applicant.personal_id': INTAKE['applicant.personal_id'] });
  await go(desk, 'button[name="prefill"]');
  await fill(desk, FORM);
  await go(desk, desk.locator('.beside button[name="again"]'));
  world.check('counting anew keeps what was typed', await desk.inputValue('[name="form.noiDung"]') === FORM['form.noiDung']);
  const caseNo = await save(desk);
  world.check('the case is accepted', desk.url().includes('/xong/'), [desk.url(), ...await desk.locator('.errsum li').allInnerTexts()]);
  await world.checkAgain(desk, 'phone-intake-received');
  return caseNo;
}

async function work(world, caseNo) {
  const head = await world.person(PHONE);
  await world.signIn(head, 'head of economy');
  await openWork(head, caseNo);
  await act(head, 'Giao việc', { officer: 'nam' });
  const officer = await world.person(PHONE);
  await world.signIn(officer, 'economist');
  await world.checkAgain(officer, 'phone-home-officer');
  await openWork(officer, caseNo);
  await world.checkAgain(officer, 'phone-case');
  await act(officer, 'Chuyển bước', { opinion: 'Phù hợp quy hoạch.' }, () => world.checkAgain(officer, 'phone-deed'));

  const surveyor = await world.person(PHONE);
  await world.signIn(surveyor, 'surveyor');
  await openWork(surveyor, caseNo);
  await world.checkAgain(surveyor, 'phone-case-other-agency');
  if ((await offered(surveyor)).some((name) => name.includes('Nhận việc'))) await press(surveyor, 'Nhận việc');
  await act(surveyor, 'Chuyển bước', { outcome: 'duty', opinion: 'Tiền sử dụng đất 40.000.000 đồng.' });
  world.check('another agency sends it on to be paid', (await said(surveyor)).includes('nghĩa vụ tài chính'), await said(surveyor));
}

async function payment(world, desk, caseNo) {
  await findCase(desk, caseNo);
  await act(desk, 'Ghi nhận đã nộp tiền', { amount: 'bốn mươi', receipt_no: '0001234' }, () => world.checkAgain(desk, 'phone-deed-payment'));
  world.check('a sum that is no number is told at its field', (await desk.locator('#payment-amount-err').count()) === 1
    && await desk.inputValue('#payment-receipt-no') === '0001234');
  await world.checkAgain(desk, 'phone-deed-payment-errors');
  await fill(desk.locator('.deed.is-open'), { amount: '40.000.000' });
  await go(desk, '.deed.is-open .deed-end button');
  world.check('the payment is on the page', (await desk.locator('#fees').innerText()).includes('40.000.000'), await desk.locator('main').innerText());
}

async function decision(world, caseNo) {
  const leader = await world.person(PHONE);
  await world.signIn(leader, 'leader');
  await openWork(leader, caseNo);
  await act(leader, 'Ký duyệt', { outcome: 'approve' }, () => world.checkAgain(leader, 'phone-deed-sign'));
  const clerk = await world.person(PHONE);
  await world.signIn(clerk, 'clerk');
  await openWork(clerk, caseNo);
  await act(clerk, 'Phát hành kết quả', { number: '41/QĐ-UBND', signed_on: '31/02/2026' });
  world.check('a day that does not exist is told', await clerk.locator('#release-signed-on-err').count() === 1);
  await clerk.fill('.deed.is-open [name="signed_on"]', new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10).split('-').reverse().join('/'));
  await go(clerk, '.deed.is-open .deed-end button');
}

async function handOver(world, desk, caseNo) {
  await findCase(desk, caseNo);
  await world.checkAgain(desk, 'phone-case-ready');
  await act(desk, 'Trả kết quả', { receiver: 'Đinh Thị Hoa', relation: 'Vợ' }, () => world.checkAgain(desk, 'phone-deed-hand-over'));
  world.check('who received it is on the page', (await desk.locator('#result').innerText()).includes('Đinh Thị Hoa'));
  await world.checkAgain(desk, 'phone-case-finished');
}
