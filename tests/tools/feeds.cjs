// What two readers of feeds make of files: node feeds.cjs feedparser|rss-parser FILE… prints, for each file, its title and its items as JSON.
'use strict';
const { createReadStream, readFileSync } = require('node:fs');

const readers = {
  feedparser: file => new Promise((resolve, reject) => {
    const FeedParser = require('feedparser');
    const parser = new FeedParser({ addmeta: false });
    const feed = { items: [] };
    parser.on('error', reject);
    parser.on('meta', meta => { feed.title = meta.title; });
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) {
        feed.items.push({
          id: item.guid, title: item.title, link: item.link, published: item.pubdate?.toISOString(), authors: [item.author], categories: item.categories, content: item.description,
        });
      }
    });
    parser.on('end', () => resolve(feed));
    createReadStream(file).pipe(parser);
  }),
  'rss-parser': async file => {
    const Parser = require('rss-parser');
    const feed = await new Parser({ customFields: { item: [['category', 'labels', { keepArray: true }]] } }).parseString(readFileSync(file, 'utf8'));
    return {
      title: feed.title,
      items: feed.items.map(item => ({
        id: item.guid ?? item.id, title: item.title, link: item.link, published: item.isoDate, authors: [item.creator ?? item.author],
        categories: (item.labels ?? item.categories ?? []).map(c => typeof c === 'string' ? c : c.$?.term ?? c._), content: item['content:encoded'] ?? item.content,
      })),
    };
  },
};

const [reader, ...files] = process.argv.slice(2);
Promise.all(files.map(readers[reader])).then(feeds => process.stdout.write(JSON.stringify(feeds)));
