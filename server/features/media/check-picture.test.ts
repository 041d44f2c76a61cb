import { expect, test } from 'vitest';
import { png } from '../../../test/media-files.ts';
import { checkPicture } from './check-picture.ts';

const ok = { ok: true, value: null };
const broken = { ok: false, reason: 'file-broken' };
const check = (base64: string, type: string, cut = 0) => {
  const bytes = Buffer.from(base64, 'base64');
  return checkPicture(bytes.subarray(0, bytes.length - cut), type);
};

/** One dot each, as small as programs write them. */
const dots = {
  'image/gif': 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'image/webp': 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=',
  'image/jpeg':
    '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
};

test.each(Object.entries(dots))('a whole %s is taken, one that was cut short is not', (type, base64) => {
  expect(check(base64, type)).toEqual(ok);
  expect(check(base64, type, 4)).toMatchObject(broken);
});

test('a PNG needs its end; what stands behind it does not matter', () => {
  const whole = png(64);
  expect(checkPicture(whole, 'image/png')).toEqual(ok);
  expect(checkPicture(Buffer.concat([whole, Buffer.from('more')]), 'image/png')).toEqual(ok);
  expect(checkPicture(whole.subarray(0, whole.length - 12), 'image/png')).toMatchObject(broken);
  expect(checkPicture(whole.subarray(0, 20), 'image/png')).toMatchObject(broken);
});

test('a JPEG may carry a film behind its end', () => {
  const whole = Buffer.from(dots['image/jpeg'], 'base64');
  expect(checkPicture(Buffer.concat([whole, Buffer.from('ffdaffdaff00', 'hex')]), 'image/jpeg')).toEqual(ok);
});

test('a picture that says it is larger than any screen is refused', () => {
  const huge = png(8);
  huge.writeUInt32BE(100_000, 16);
  expect(checkPicture(huge, 'image/png')).toMatchObject({ reason: 'too-large' });
});
