export interface QrCodeProps {
  /** Side of the box in modules, quiet zone included. */
  size: number;
  /** A box for each run of dark modules. */
  path: string;
  label: string;
}

export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
