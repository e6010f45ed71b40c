import type { Script } from "./script.js";

export const insurance: Script = {
  opening: {
    answering: [
      "Welcome to Lakeside Insurance, you're speaking with {agent}. How may I help?",
    ],
    dialling: [
      "Good day, am I speaking with {first} {last}? This is {agent} from Lakeside Insurance.",
    ],
  },
  need: [
    "Yes, I'd like to report some damage.",
    "Hi, I'm calling about my claim.",
    "I want to know what my policy covers.",
    "Speaking. What is this about?",
  ],
  exchanges: [
    {
      agent: "Certainly. What is your policy number?",
      user: [
        "It's {ref}.",
        "Let me find it. {ref}.",
        "I can only see the customer number here.",
      ],
    },
    {
      agent:
        "Thank you. I see your policy here, and your claim is being worked on.",
      user: [
        "How long will it take?",
        "Good to know.",
        "It has been {number} weeks already.",
      ],
      tool: {
        name: "look_up_policy",
        arguments: {
          policy: "{ref}",
          holder: "{first} {last}",
        },
        result: {
          policy: "{ref}",
          holder: "{first} {last}",
          open_claims: 1,
          deductible: "{amount}",
        },
      },
    },
    {
      agent: "When did it happen, and where?",
      user: [
        "On {day}, in front of our house.",
        "Last {day}, around {time} in the afternoon.",
        "I noticed it on {day}.",
      ],
    },
    {
      agent: "Was anyone hurt?",
      user: [
        "No, luckily not.",
        "No, only the car.",
        "Nobody, thank goodness.",
      ],
    },
    {
      agent: "Do you have photos of the damage?",
      user: [
        "Yes, {number} of them.",
        "I can take some tonight.",
        "Only of the front.",
      ],
    },
    {
      agent: "I have opened a claim for you. Its number is {ref}.",
      user: ["Let me write that down.", "Thank you.", "And what do I do next?"],
      tool: {
        name: "open_claim",
        arguments: {
          policy: "{ref}",
          day: "{day}",
        },
        result: {
          claim: "{ref}",
          handler: "{agent}",
        },
      },
    },
    {
      agent:
        "Your deductible is {amount} dollars. Everything above that is covered.",
      user: ["That's less than I feared.", "Even for glass?", "All right."],
    },
    {
      agent: "An expert can visit on {day} at {time}. Is somebody at home?",
      user: [
        "Yes, I am.",
        "Could it be a day later?",
        "My wife will be there.",
      ],
    },
  ],
  closing: [
    {
      agent: "Is there anything else you would like to know?",
      user: ["Not for now.", "No, you were very helpful."],
    },
    {
      agent: "Then I wish you a good day. Goodbye.",
      user: ["Thanks, same to you.", "Goodbye."],
    },
  ],
  summaries: [
    "{first} {last} reported damage under policy {ref}; an expert will visit on {day}.",
    "The caller asked about an open claim and was told the deductible of {amount} dollars.",
  ],
};
