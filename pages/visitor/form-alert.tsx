import { useEffect, useRef } from 'preact/hooks';

/** Says at the top what went wrong, and takes the focus there; without JavaScript through `autofocus`. */
export function FormAlert({ children }: { children: string }) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [children]);
  const focus = { autofocus: true, tabIndex: -1 };
  return (
    <div class="form-alert" role="alert" ref={alert} {...focus}>
      {children}
    </div>
  );
}
