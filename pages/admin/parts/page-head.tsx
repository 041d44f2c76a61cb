import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  lead?: ComponentChildren;
  back?: { href: string; label: string };
  /** What one can do here, as links or buttons. */
  children?: ComponentChildren;
}

export function PageHead({ title, lead, back, children }: Props) {
  return (
    <header class="page-head">
      <div>
        {back && (
          <a class="page-back" href={back.href}>
            <span aria-hidden="true">← </span>
            {back.label}
          </a>
        )}
        <h1>{title}</h1>
        {lead && <p class="page-lead">{lead}</p>}
      </div>
      {children && <div class="page-actions">{children}</div>}
    </header>
  );
}
