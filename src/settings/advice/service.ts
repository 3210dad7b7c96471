/** What the guide recommends for service. */
import type { Rule } from "../rules/rule.js";
import { articleAdvice } from "./service/articles.js";
import { autoReplyAdvice } from "./service/auto-replies.js";
import { chatbotAdvice } from "./service/chatbot.js";

export const serviceAdvice: readonly Rule[] = [...autoReplyAdvice, ...articleAdvice, ...chatbotAdvice];
