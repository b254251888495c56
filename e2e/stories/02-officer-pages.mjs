// Every page of the officers, as the demonstration fills it.
export const title = 'Officers open their pages';

const PAGES = {
  desk: ['/can-bo', '/can-bo/tiep-nhan', '/can-bo/tiep-nhan?thu-tuc=1.004873', '/can-bo/ho-so',
    '/can-bo/ho-so?q=nguyen', '/can-bo/so-theo-doi', '/can-bo/thong-bao', '/can-bo/tai-khoan', '/can-bo/tro-giup'],
  officer: ['/can-bo/viec'],
  admin: ['/can-bo/thu-tuc', '/can-bo/thu-tuc/1.013978'],
};

const name = (path) => path.slice(1).replaceAll(/[^a-z0-9.]+/g, '-');

export default async function (world) {
  const visitor = await world.person();
  await visitor.goto('/can-bo/dang-nhap');
  await world.checkPage(visitor, 'sign-in');

  for (const [role, pages] of Object.entries(PAGES)) {
    const page = await world.person();
    await world.signIn(page, role);
    for (const path of pages) {
      const answer = await page.goto(path);
      world.check(`${role} opens ${path}`, answer.status() === 200, `status ${answer.status()}`);
      await world.checkPage(page, name(path));
    }
    if (role !== 'admin') {
      await page.goto(role === 'desk' ? '/can-bo/ho-so' : '/can-bo/viec');
      await Promise.all([page.waitForNavigation(), page.click('a[data-row]')]);
      await world.checkPage(page, `case-${role}`);
    }
  }
}
