import type { CDPSession } from 'playwright-core';

/** What a page holds after garbage collection, in bytes. */
export interface Heap {
  /** Made by the page's script: objects, arrays, strings, functions. A leak shows here. */
  data: number;
  /** Made by the engine to run the script: for hours, it compiles anew what turns out to run often. */
  code: number;
  /** Decoded sound, and whatever else stands in buffers. */
  buffers: number;
  /** The browser's own: nodes, styles, boxes, its records of what was slow. */
  browser: number;
}

/** Of a heap snapshot, what is read here. Each node is as many numbers in `nodes` as it has fields. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
  strings: string[];
}

/** The heap's size alone does not tell them apart. */
export async function measureHeap(devtools: CDPSession): Promise<Heap> {
  const { snapshot, nodes, strings } = await takeSnapshot(devtools);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  if (type === undefined || name === undefined || size === undefined) throw new Error('Not a heap snapshot.');

  const heap: Heap = { data: 0, code: 0, buffers: 0, browser: 0 };
  const at = (index: number) => nodes[index] ?? 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = kindOf(types[0][at(node + type)] ?? '', strings[at(node + name)] ?? '');
    heap[kind] += at(node + size);
  }
  return heap;
}

/** What is not known is taken for data: it is looked at most strictly. */
function kindOf(type: string, name: string): keyof Heap {
  if (type === 'code') return 'code';
  if (type !== 'native') return 'data';
  return name === 'system / JSArrayBufferData' ? 'buffers' : 'browser';
}

async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return JSON.parse(chunks.join('')) as Snapshot;
}
