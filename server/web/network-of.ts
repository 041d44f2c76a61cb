import { isIPv6 } from 'node:net';

/**
 * What stands for one person or household when something is counted by address: an IPv4 address, or the /64 of an IPv6
 * address, since a single computer has a whole /64 to choose its address from. None is known of whoever has left already.
 */
export function networkOf(address: string | undefined): string {
  const [plain = ''] = address?.split('%') ?? [];
  if (!isIPv6(plain)) return plain;
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (inner) return inner;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(':').filter(Boolean);
    // A dotted end counts as two groups.
    const length = groups.length + after.length + (tail.includes('.') ? 1 : 0);
    groups.push(...Array<string>(8 - length).fill('0'), ...after);
  }
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
