/** Loaded before a measured program: writes down what its process used, when it ends. */
import { writeFileSync } from "node:fs";

const file = process.env["BENCH_USAGE"];
if (file !== undefined) process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
