import type { BranchView } from '../../shared/snapshots.ts';

export function BranchChooser({
  branches,
  current,
  label,
}: {
  branches: BranchView[];
  current: string;
  label: string;
}) {
  if (branches.length < 2) return null;
  return (
    <nav class="branches" aria-label={label}>
      {branches.map(({ id, name }) => (
        <a key={id} href={`/?branch=${encodeURIComponent(id)}`} aria-current={id === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
