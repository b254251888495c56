// The main job from the counter to the hand-over, with script on a desktop: a certificate of marital status.
import { act, chooseProcedure, fill, findCase, go, offered, openDeed, openLetter, openWork, press, said, save, send, track } from '../acts.mjs';

export const title = 'A case goes its whole way, with script on a desktop';

const APPLICANT = 'Hoàng Thị Thu Sen';
const OFFICERS = ['Lan', 'Minh', 'Tuấn', 'Sơn', 'Mai'];

const PERSON = {
  'applicant.personal_id': '001194004321', 'applicant.birth_date': '14/08/1994', 'applicant.phone': '0979311626',
  'applicant.email': 'thu.sen@example.com', 'applicant.address': 'Số 7 phố Hoa Sen, phường Hoa Sen, tỉnh Sông Mây',
};
// What the button "from the applicant" does not fill in.
const FORM = {
  'form.nycQuanHe': 'ban-than', 'form.nycNoiCuTru.tinh': 'Tỉnh Sông Mây', 'form.nycNoiCuTru.xa': 'Phường Hoa Sen',
  'form.nxnHoTen': APPLICANT, 'form.nxnNgaySinh': '14/08/1994', 'form.nxnGioiTinh': 'nu', 'form.nxnDanToc': 'Kinh',
  'form.nxnQuocTich': 'VN', 'form.nxnSoDinhDanh': '001194004321', 'form.nxnLoaiCuTru': 'thuong-tru',
  'form.nxnNoiCuTru.tinh': 'Tỉnh Sông Mây', 'form.nxnNoiCuTru.xa': 'Phường Hoa Sen',
  'form.tinhTrangHonNhan': 'chua-ket-hon', 'form.capLai': 'false', 'form.soLuong': '1', 'form.camDoan': true,
};

export default async function (world) {
  const desk = await world.person();
  await world.signIn(desk, 'desk');
  const caseNo = await intake(world, desk);
  const citizen = await world.person();
  const look = await letter(world, desk, citizen, caseNo);
  await assignment(world, caseNo);
  await look('Thẩm định', 'in-progress');
  await supplement(world, desk, caseNo, look);
  await decision(world, caseNo);
  await look('Mời bạn mang giấy tiếp nhận đến', 'ready');
  await handOver(world, desk, caseNo);
  await look('Kết quả đã được trả', 'finished');
}

async function intake(world, desk) {
  await chooseProcedure(desk, 'giay doc than', 'Cấp Giấy xác nhận tình trạng hôn nhân');
  await world.checkAgain(desk, 'intake-form');
  const due = desk.locator('[data-live-target="appointment"] time');
  const usual = await due.innerText();
  world.check('the due date is seen before anything is saved', /\d{2}\/\d{2}\/\d{4}/.test(usual), usual);
  await desk.check('[name="case_kind"][value="verification"]');
  await desk.waitForFunction((before) => document.querySelector('[data-live-target="appointment"] time').textContent !== before, usual);
  world.check('another case kind moves the due date at once', true);
  await desk.check('[name="case_kind"][value="general"]');
  await desk.waitForFunction((before) => document.querySelector('[data-live-target="appointment"] time').textContent === before, usual);

  await fill(desk, { ...PERSON, 'applicant.personal_id': '12345', 'applicant.full_name': APPLICANT });
  await go(desk, 'button[name="save"][value="print"]');
  const summary = await desk.locator('.errsum').innerText();
  world.check('a wrong id number and missing answers are listed', /Số định danh/.test(summary) && await desk.locator('.errsum li').count() > 5, summary);
  world.check('the wrong field says what to do', await desk.locator('#applicant-personal_id-err, [id="applicant-personal-id-err"]').count() === 1,
    await desk.locator('.err').allInnerTexts());
  world.check('what was typed is kept', await desk.inputValue('[name="applicant.full_name"]') === APPLICANT
    && await desk.inputValue('[name="applicant.personal_id"]') === '12345' && await desk.inputValue('[name="applicant.email"]') === PERSON['applicant.email']);
  await world.checkPage(desk, 'intake-errors');

  await fill(desk, { 'applicant.personal_id': PERSON['applicant.personal_id'] });
  await fill(desk, { 'papers.0.given': true, 'papers.0.originals': '1', 'papers.1.given': true, 'papers.4.name': 'Ảnh 4 × 6', 'papers.4.originals': '2' });
  await go(desk, 'button[name="prefill"]');
  world.check('the form is filled from the applicant', await desk.inputValue('[name="form.nycHoTen"]') === APPLICANT);
  await desk.check('[name="form.loaiMucDich"][value="khac"]');
  await desk.waitForSelector('[name="form.mucDichKhac"]');
  world.check('an answer brings up the question that follows from it', true);
  await fill(desk, { ...FORM, 'form.mucDichKhac': 'Vay vốn ngân hàng', fees_paid: true });
  const caseNo = await save(desk);
  world.check('the case is accepted', /^H99\.18-\d{6}-\d{4}$/.test(caseNo) && desk.url().includes('/xong/'),
    [desk.url(), ...await desk.locator('.errsum li').allInnerTexts()]);
  await world.checkPage(desk, 'intake-received');
  await pdf(world, desk, 'a[href$="/phieu/acceptance.pdf"]', 'the acceptance slip');
  return caseNo;
}

async function pdf(world, page, link, name) {
  const answer = await page.request.get(await page.locator(link).first().getAttribute('href'));
  const body = await answer.body();
  world.check(`${name} opens as PDF`, answer.status() === 200 && body.subarray(0, 5).toString() === '%PDF-', `status ${answer.status()}`);
}

/** The letter gives the citizen the lookup code; returns what the citizen does with it at one moment. */
async function letter(world, desk, citizen, caseNo) {
  const text = await openLetter(desk, caseNo);
  await world.checkPage(desk, 'letter');
  const code = text.match(/mã tra cứu (\S+?)\.?\s/)?.[1];
  world.check('the letter tells the case number and the lookup code', text.includes(caseNo) && Boolean(code), text);
  world.notes.known = { caseNo, code }; // for the stories that follow
  await go(desk, 'nav a[href="/can-bo/thong-bao"]');
  await world.checkAgain(desk, 'letters');

  await track(citizen, caseNo, 'AAAAAAAA');
  world.check('a wrong code tells nothing', (await citizen.locator('[role="alert"]').innerText()).includes('Không tìm thấy')
    && !(await citizen.locator('main').innerText()).includes('hôn nhân'));
  await world.checkPage(citizen, 'tracking-wrong-code');
  await go(citizen, 'main form[action="/tra-cuu"] button[type="submit"]');
  return async (sentence, stage) => {
    const answer = await track(citizen, caseNo, code);
    world.check(`the citizen sees: ${sentence}`, answer.includes(sentence), answer);
    const names = [APPLICANT, ...OFFICERS].filter((name) => answer.includes(name));
    world.check(`no name is shown to the citizen (${stage})`, names.length === 0, names);
    await (stage === 'in-progress' ? world.checkPage(citizen, `tracking-${stage}`) : world.checkAgain(citizen, `tracking-${stage}`));
  };
}

async function assignment(world, caseNo) {
  const head = await world.person();
  await world.signIn(head, 'head');
  await openWork(head, caseNo);
  await world.checkAgain(head, 'case-to-assign');
  await act(head, 'Giao việc', { officer: 'minh' }, () => world.checkAgain(head, 'deed-assign'));
  world.check('the head is told where the case went', (await said(head)).includes('Thẩm định'), await said(head));
}

async function supplement(world, desk, caseNo, look) {
  const officer = await world.person();
  await world.signIn(officer, 'officer');
  await openWork(officer, caseNo);
  await world.checkPage(officer, 'case-to-appraise');
  await openDeed(officer, 'Yêu cầu bổ sung');
  await world.checkPage(officer, 'deed-supplement-request');
  await send(officer);
  world.check('an empty request is refused beside its form', await officer.locator('.deed.is-open .err').count() > 0, await officer.locator('main').innerText());
  await world.checkAgain(officer, 'deed-supplement-request-errors');
  await fill(officer.locator('.deed.is-open'), { 'item.3.on': true, 'item.3.originals': '1', reason: 'Cần văn bản ủy quyền có chứng thực.' });
  await send(officer);
  world.check('the request goes to the one-stop desk', (await said(officer)).length > 0);
  world.check('nothing can be completed while the request waits', !(await offered(officer)).some((name) => name.includes('Chuyển bước')), await offered(officer));

  await findCase(desk, caseNo);
  await world.checkAgain(desk, 'case-supplement-proposed');
  await press(desk, 'Gửi yêu cầu bổ sung');
  await world.checkPage(desk, 'case-awaiting-supplement');
  await pdf(world, desk, 'a[href$="/phieu/supplement.pdf"]', 'the supplement slip');
  await look('Bạn cần bổ sung', 'awaiting-supplement');
  await act(desk, 'Nhận bổ sung', {}, () => world.checkAgain(desk, 'deed-supplement'));
  world.check('the supplement is received', (await offered(desk)).every((name) => !name.includes('Nhận bổ sung')));
  await look('Thẩm định', 'resumed');

  await officer.reload();
  await act(officer, 'Chuyển bước', { opinion: 'Hồ sơ đủ điều kiện.' });
  world.check('the case goes on as its kind says', (await said(officer)).includes('Soạn kết quả'), await said(officer));
  await act(officer, 'Chuyển bước', { opinion: 'Trình lãnh đạo ký.' });
}

async function decision(world, caseNo) {
  const leader = await world.person();
  await world.signIn(leader, 'leader');
  await openWork(leader, caseNo);
  await openDeed(leader, 'Ký duyệt');
  await world.checkAgain(leader, 'deed-sign');
  await send(leader);
  world.check('signing needs a choice', await leader.locator('.deed.is-open .err').count() > 0);
  await fill(leader.locator('.deed.is-open'), { outcome: 'approve' });
  await send(leader);
  await world.checkAgain(leader, 'case-signed');

  const clerk = await world.person();
  await world.signIn(clerk, 'clerk');
  await openWork(clerk, caseNo);
  await act(clerk, 'Phát hành kết quả', { number: '115/XN-UBND' }, () => world.checkAgain(clerk, 'deed-release'));
  await world.checkAgain(clerk, 'case-ready');
}

async function handOver(world, desk, caseNo) {
  await go(desk, '.wp-side a:has-text("Chờ trả kết quả")');
  await world.checkAgain(desk, 'cases-ready');
  await findCase(desk, caseNo);
  await act(desk, 'Trả kết quả', {}, async () => {
    world.check('the receiver is the applicant unless somebody else comes', await desk.inputValue('#hand-over-receiver') === APPLICANT);
    await world.checkAgain(desk, 'deed-hand-over');
  });
  world.check('a finished case offers nothing more', (await offered(desk)).length === 0, await offered(desk));
  await world.checkPage(desk, 'case-finished');
  await pdf(world, desk, 'a[href$="/phieu/control.pdf"]', 'the control slip');
}
