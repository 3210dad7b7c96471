/** `--lang`, what the environment says, and that neither changes what programs read. */
import { beforeAll, describe, expect, it } from "vitest";
import { languageOf } from "../../src/cli/language.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

describe("the language", () => {
  it.each<[line: string, env: Record<string, string>, language: string]>([
    ["plan", {}, "en"],
    ["plan", { LANG: "zh_CN.UTF-8" }, "zh-CN"],
    ["plan", { LANG: "zh_CN.utf8" }, "zh-CN"],
    ["plan", { LANG: "zh_SG" }, "zh-CN"],
    ["plan", { LANG: "zh" }, "zh-CN"],
    ["plan", { LANG: "zh_TW.UTF-8" }, "en"],
    ["plan", { LANG: "zh_CN.GB18030" }, "en"],
    ["plan", { LANG: "fr_FR.UTF-8" }, "en"],
    ["plan", { LANG: "C.UTF-8" }, "en"],
    ["plan", { LANG: "../../etc" }, "en"],
    ["plan", { LC_ALL: "C", LC_MESSAGES: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }, "en"],
    ["plan", { LC_MESSAGES: "zh_CN.UTF-8", LANG: "en_GB.UTF-8" }, "zh-CN"],
    ["plan", { LC_ALL: "", LANG: "zh_CN.UTF-8" }, "zh-CN"],
    ["plan --lang en", { LC_ALL: "zh_CN.UTF-8" }, "en"],
    ["plan --lang zh-CN", {}, "zh-CN"],
    ["--lang=zh-CN plan", {}, "zh-CN"],
  ])("of `%s` with %o is %s", (line, env, language) => expect(languageOf(line.split(" "), env)).toBe(language));

  it("that there is not is refused, with those that there are", async () => {
    const { status, err } = await runCli("plan --lang fr", { cwd: emptyFolder() });
    expect(err).toContain("Allowed choices are en, zh-CN");
    expect(status).toBe(1);
  });
});

describe("in Chinese", () => {
  const cwd = emptyFolder();
  const env = { LANG: "zh_CN.UTF-8" };
  beforeAll(async () => {
    await runCli("init", { cwd });
  });

  it("the help is", async () => {
    const { out } = await runCli("plan --help", { cwd, env });
    expect(out).toContain("用法:");
    expect(out).toContain('输出格式 (取值: "text", "json", "sarif",');
    expect(out).not.toMatch(/Usage|Options|choices|default/);
    expect((await runCli("plan --help --lang en", { cwd, env })).out).toContain("Usage: shopwright plan");
  });

  it("the plan, the question and the outcome are", async () => {
    const { out } = await runCli("plan", { cwd, env });
    expect(out).toContain("环境 local 的变更（首个修订版）：");
    expect(out).toMatch(/计划：新增 \d+ 项，变更 0 项，删除 0 项。\n$/);
    expect((await runCli("apply", { cwd, env })).err).toContain("没有任何改动");
    expect((await runCli("apply --auto-approve", { cwd, env })).out).toContain("应用完成！");
    expect((await runCli("plan", { cwd, env })).out).toBe("没有变更。店铺与设置一致。\n");
    expect((await runCli("plan --lang en", { cwd, env })).out).toBe("No changes. The store matches its settings.\n");
    expect((await runCli("verify", { cwd, env })).out).toContain("链校验通过");
  });

  it("a finding's summary and words are, its detail is not yet", async () => {
    const { err } = await runCli("validate --chdir nowhere", { cwd, env });
    expect(err).toContain("错误[documents/project-missing]: 没有项目文件");
    expect(err).toContain("帮助: Run shopwright init");
    expect(err).toContain("1 个错误");
  });

  it.each(["validate --format json", "plan --format json", "history --format json", "explain coupon --format json"])(
    "`%s` is not",
    async (line) => expect((await runCli(line, { cwd, env })).out).toBe((await runCli(line, { cwd })).out),
  );
});
