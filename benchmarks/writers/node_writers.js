// Files as packages of npm write them: NODE_PATH=… node node_writers.js WRITER GOAL < case.json
// Needs nodemailer, papaparse and pptxgenjs.
const fs = require("fs");
const [, , writer, goal] = process.argv;
const given = JSON.parse(fs.readFileSync(0, "utf-8"));

const writers = {
  async nodemailer() {
    const transport = require("nodemailer").createTransport({ streamTransport: true, buffer: true });
    const made = await transport.sendMail({
      from: { name: given.author, address: "a@example.org" },
      to: "b@example.org",
      subject: given.title,
      date: new Date(given.date + "T10:20:00Z"),
      text: given.text,
      html: given.html,
      attachments: [{ filename: "memo.txt", content: given.attached }],
    });
    fs.writeFileSync(goal, made.message);
  },
  async papaparse() {
    fs.writeFileSync(goal, require("papaparse").unparse(given.rows, { delimiter: given.delimiter }));
  },
  async pptxgenjs() {
    const show = new (require("pptxgenjs"))();
    show.title = given.title;
    show.author = given.author;
    const title = { placeholder: { options: { name: "title", type: "title", x: 0.5, y: 0.2, w: 9, h: 0.8 }, text: "" } };
    show.defineSlideMaster({ title: "MASTER", objects: [title] });
    const first = show.addSlide({ masterName: "MASTER" });
    first.addText(given.title, { placeholder: "title" });
    first.addText(given.author, { x: 0.5, y: 2, w: 9, h: 0.8 });
    for (const slide of given.slides) {
      const one = show.addSlide({ masterName: "MASTER" });
      one.addText(slide.title, { placeholder: "title" });
      one.addText([{ text: slide.words + " " }, { text: slide.link[0], options: { hyperlink: { url: slide.link[1] } } }],
        { x: 0.5, y: 1.2, w: 9, h: 3 });
      one.addNotes(slide.note);
    }
    await show.writeFile({ fileName: goal });
  },
};
writers[writer]();
