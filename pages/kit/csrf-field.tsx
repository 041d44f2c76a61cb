/** Every form that is sent carries it; the token is in the page's context. */
export function CsrfField({ token }: { token: string }) {
  return <input type="hidden" name="_csrf" value={token} />;
}
