import { type IconName, iconPaths } from './icon-paths.ts';

/** Always beside words, so it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
      {iconPaths[name].map((d) => (
        <path key={d} fill-rule="evenodd" d={d} />
      ))}
    </svg>
  );
}
