/** How a calendar looks: by classes, in light and dark, so that it follows the page or the system it is shown in. */
import type { Module } from "../../model/kind.js";

interface Scheme {
  readonly page: string;
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  readonly weekend: string;
  readonly head: string;
  readonly onBar: string;
  readonly clash: string;
  readonly modules: Readonly<Record<Module, string>>;
}

const LIGHT: Scheme = {
  page: "#ffffff",
  ink: "#1b2230",
  faint: "#5b6574",
  grid: "#e3e8ef",
  weekend: "#f5f7fa",
  head: "#eef2f7",
  onBar: "#ffffff",
  clash: "#d0111f",
  modules: {
    store: "#8f6200",
    orders: "#a8481a",
    inventory: "#55751b",
    payments: "#2b67c4",
    marketing: "#a6368c",
    service: "#0f7a70",
    security: "#55678a",
  },
};

const DARK: Scheme = {
  page: "#11151c",
  ink: "#e7ebf3",
  faint: "#9ca7b7",
  grid: "#272e3a",
  weekend: "#171d27",
  head: "#1c2430",
  onBar: "#11151c",
  clash: "#ff5b52",
  modules: {
    store: "#dcaa45",
    orders: "#ee9467",
    inventory: "#a5cc5f",
    payments: "#74a8f5",
    marketing: "#e38fd3",
    service: "#4cc4b7",
    security: "#a3b4d4",
  },
};

export function styleSheet(): string {
  return `
text { font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: 12.5px; }
.title { font-size: 21px; font-weight: 650; }
.lane { font-weight: 620; }
.small { font-size: 11.5px; }
.band { opacity: .16; }
.often { opacity: .5; }
.off { opacity: .38; }
.label { font-size: 11.5px; font-weight: 560; }
.strong { font-weight: 620; }
${schemeRules(LIGHT)}
@media (prefers-color-scheme: dark) {
${schemeRules(DARK)}
}
`;
}

function schemeRules({ page, ink, faint, grid, weekend, head, onBar, clash, modules }: Scheme): string {
  return [
    `.page { fill: ${page}; }`,
    `.ink { fill: ${ink}; }`,
    `.faint { fill: ${faint}; }`,
    `.grid { stroke: ${grid}; }`,
    `.edge { stroke: ${faint}; }`,
    `.weekend { fill: ${weekend}; }`,
    `.head { fill: ${head}; }`,
    `.label { fill: ${onBar}; }`,
    `.clash { fill: ${clash}; }`,
    `.clash-edge { stroke: ${clash}; fill: url(#clash); }`,
    `.clash-line { stroke: ${clash}; }`,
    `.clash-ground { fill: ${page}; }`,
    ...Object.entries(modules).map(
      ([module, color]) => `.${module} { fill: ${color}; } .${module}-line { stroke: ${color}; }`,
    ),
  ].join("\n");
}
