const browsers: [name: string, version: RegExp][] = [
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Firefox', /Firefox\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
];

const systems: [name: string, mark: RegExp][] = [
  ['webOS', /Web0S|webOS/i],
  ['Tizen', /Tizen/i],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

/** `Chrome 120 · Android`; what a user agent says of itself beyond that helps nobody at a glance. */
export function browserName(userAgent: string): string {
  const found = browsers.flatMap(([name, version]) => {
    const match = version.exec(userAgent);
    return match ? `${name} ${match[1]}` : [];
  });
  const system = systems.find(([, mark]) => mark.test(userAgent));
  const known = [found[0], system?.[0]].filter((part) => part !== undefined);
  return known.length > 0 ? known.join(' · ') : userAgent.slice(0, 40);
}
