import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { counterForm } from './counter-form.tsx';
import { contextOf, oneBranch } from './fixtures.ts';

const services = ['s1', 's2', 's3'].map((id) => ({ id, name: `Layanan ${id}`, prefix: id }));

test('the chosen services are ticked and ranked in their order, the others follow', () => {
  const html = renderToString(
    <counterForm.View
      {...oneBranch}
      counter={null}
      services={services}
      values={{ name: 'Loket A', position: '1' }}
      serviceIds={['s3', 's1']}
      error={null}
      context={contextOf('admin')}
    />,
  );
  const boxes = [...html.matchAll(/<input[^>]* name="serviceIds"[^>]*>/g)].map(([box]) => ({
    id: / value="([^"]+)"/.exec(box)?.[1],
    ticked: / checked/.test(box),
  }));
  expect(boxes).toEqual([
    { id: 's3', ticked: true },
    { id: 's1', ticked: true },
    { id: 's2', ticked: false },
  ]);
  expect(html).toMatch(/name="order\.s3" value="1"/);
  expect(html).toMatch(/name="order\.s1" value="2"/);
});
