import type { ComponentChildren } from 'preact';
import { CsrfField } from '../../kit/csrf-field.tsx';
import type { ViewContext } from '../../kit/page.ts';

interface Props {
  context: ViewContext;
  /** On the button that only asks. */
  ask: string;
  /** What will happen. */
  children: ComponentChildren;
  action: string;
  /** On the button that does it. */
  act: string;
}

/** A second look before something is gone; needs no JavaScript. */
export function Confirm({ context, ask, children, action, act }: Props) {
  return (
    <details class="confirm">
      <summary class="btn btn-sm btn-outline-danger">{ask}</summary>
      <form class="confirm-body" method="post" action={action}>
        <CsrfField token={context.csrf} />
        <p>{children}</p>
        <button type="submit" class="btn btn-sm btn-danger">
          {act}
        </button>
      </form>
    </details>
  );
}
