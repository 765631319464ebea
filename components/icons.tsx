/** Our own icons, drawn with strokes in the colour of the text. They are never the name of a button. */
import type { ComponentChildren } from "preact";

function Icon({ children, fill = "none" }: { children: ComponentChildren; fill?: string }) {
  return (
    <svg
      aria-hidden="true"
      class="icon"
      viewBox="0 0 20 20"
      fill={fill}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

export const CheckIcon = () => (
  <Icon>
    <path d="M4 10.5 8 14.5 16 6" />
  </Icon>
);

export const StarIcon = ({ isFull }: { isFull: boolean }) => (
  <Icon fill={isFull ? "currentColor" : "none"}>
    <path d="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5L10 14.200l-4.500 2.400.9-5L2.800 8.100l5-.7z" />
  </Icon>
);

export const PencilIcon = () => (
  <Icon>
    <path d="M4 16l.7-3.300L13.400 4a1.700 1.700 0 0 1 2.600 2.600L7.300 15.300 4 16Z" />
  </Icon>
);

export const RefreshIcon = () => (
  <Icon>
    <path d="M16.200 10.500a6.200 6.200 0 1 1-1.600-4.700M15.200 2.800v3.400h-3.400" />
  </Icon>
);

export const LibraryIcon = () => (
  <Icon>
    <path d="M10 5.200v11M3 4.500h5a2 2 0 0 1 2 1.500 2 2 0 0 1 2-1.500h5v10.800h-5a2 2 0 0 0-2 1 2 2 0 0 0-2-1H3z" />
  </Icon>
);

export const Logo = () => (
  <svg aria-hidden="true" class="logo" viewBox="0 0 20 20">
    <rect width="20" height="20" rx="5" />
    <path d="M5 6.500h10M5 10h7M5 13.500h4" />
  </svg>
);
