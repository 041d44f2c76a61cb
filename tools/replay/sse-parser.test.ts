import { expect, test } from 'vitest';
import { SseParser } from './sse-parser.ts';

test('events come out whole, however the stream is cut', () => {
  const text =
    ': alive\n\nevent: snapshot\nid: x\ndata: {"a":1,\ndata: "b":2}\n\ndata: bare\r\n\r\nevent: late\ndata: x';
  for (let size = 1; size <= text.length; size++) {
    const parser = new SseParser();
    const events = [];
    for (let start = 0; start < text.length; start += size)
      events.push(...parser.push(text.slice(start, start + size)));
    expect(events).toEqual([
      { event: 'snapshot', data: '{"a":1,\n"b":2}' },
      { event: 'message', data: 'bare' },
    ]);
  }
});

test('a colon in the data belongs to it, and only one space after the field is dropped', () => {
  expect(new SseParser().push('data:  a: b\n\n')).toEqual([{ event: 'message', data: ' a: b' }]);
});
