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

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.2" />
    <path d="m13 13 4 4" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="M4 10.5 8 14.5 16 6" />
  </Icon>
);

export const StarIcon = ({ isFull }: { isFull: boolean }) => (
  <Icon fill={isFull ? "currentColor" : "none"}>
    <path d="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7z" />
  </Icon>
);

export const PencilIcon = () => (
  <Icon>
    <path d="M4 16l.7-3.3L13.4 4a1.7 1.7 0 0 1 2.6 2.6L7.3 15.3 4 16Z" />
  </Icon>
);

export const RefreshIcon = () => (
  <Icon>
    <path d="M15.6 8a6 6 0 1 0 .4 2.6M16 4v4h-4" />
  </Icon>
);

export const LibraryIcon = () => (
  <Icon>
    <path d="M10 5.2v11M3 4.5h5a2 2 0 0 1 2 1.5 2 2 0 0 1 2-1.5h5v10.8h-5a2 2 0 0 0-2 1 2 2 0 0 0-2-1H3z" />
  </Icon>
);

export const PanelIcon = () => (
  <Icon>
    <path d="M3 4h14v12H3zM11.5 4v12M13.8 7.5h1M13.8 10h1" />
  </Icon>
);

export const CrossIcon = () => (
  <Icon>
    <path d="m5.5 5.5 9 9m0-9-9 9" />
  </Icon>
);

export const Logo = () => (
  <svg aria-hidden="true" class="logo" viewBox="0 0 20 20">
    <rect width="20" height="20" rx="5" />
    <path d="M5 6.5h10M5 10h7M5 13.5h4" />
  </svg>
);
