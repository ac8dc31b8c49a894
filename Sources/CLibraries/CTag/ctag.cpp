#include "ctag.h"

#include <attachedpictureframe.h>
#include <chapterframe.h>
#include <flacfile.h>
#include <id3v2framefactory.h>
#include <id3v2tag.h>
#include <mp4file.h>
#include <mpegfile.h>
#include <opusfile.h>
#include <tableofcontentsframe.h>
#include <textidentificationframe.h>
#include <tfilestream.h>
#include <tpropertymap.h>
#include <unistd.h>
#include <vorbisfile.h>
#include <wavfile.h>
#include <xiphcomment.h>

#include <cstdio>
#include <exception>
#include <string>

using namespace TagLib;

namespace {

// CTOC counts its entries in one byte (ID3v2 Chapter Frame Addendum 1.0, section 3.2).
constexpr size_t most_entries = 255;
// CHAPTERxxx has three digits.
constexpr size_t most_comments = 1000;

String text(const char *utf8) { return String(utf8, String::UTF8); }

PropertyMap properties(const ctag_tags &tags) {
  PropertyMap map;
  map.insert("TITLE", text(tags.title));
  map.insert("ARTIST", text(tags.artist));
  map.insert("ALBUM", text(tags.album));
  map.insert("COMMENT", text(tags.comment));
  map.insert("LANGUAGE", text(tags.language));
  return map;
}

ByteVector cover(const ctag_tags &tags) {
  return ByteVector(reinterpret_cast<const char *>(tags.cover), static_cast<unsigned int>(tags.cover_size));
}

// Without the zero byte that ends it in the file: TagLib adds that.
ByteVector frame_id(const char *prefix, size_t number) {
  return ByteVector((prefix + std::to_string(number)).c_str());
}

void add_contents(ID3v2::Tag &tag, const ByteVector &id, const ByteVectorList &children, bool is_top) {
  auto *contents = new ID3v2::TableOfContentsFrame(id, children);
  contents->setIsTopLevel(is_top);
  contents->setIsOrdered(true);
  tag.addFrame(contents);
}

void add_chapters(ID3v2::Tag &tag, const ctag_tags &tags) {
  if (tags.chapter_count == 0) return;
  const ByteVector root = frame_id("toc", 0);
  ByteVectorList parts, children;
  for (size_t i = 0; i < tags.chapter_count; i++) {
    const ctag_chapter &chapter = tags.chapters[i];
    const ByteVector id = frame_id("chp", i);
    auto *title = new ID3v2::TextIdentificationFrame("TIT2", String::UTF16);
    title->setText(text(chapter.title));
    ID3v2::FrameList titles;
    titles.append(title);
    tag.addFrame(new ID3v2::ChapterFrame(id, chapter.start, chapter.end, 0xFFFFFFFF, 0xFFFFFFFF, titles));
    children.append(id);
    if (tags.chapter_count > most_entries && (children.size() == most_entries || i + 1 == tags.chapter_count)) {
      const ByteVector part = frame_id("toc", parts.size() + 1);
      add_contents(tag, part, children, false);
      parts.append(part);
      children.clear();
    }
  }
  add_contents(tag, root, parts.isEmpty() ? children : parts, true);
}

void describe(ID3v2::Tag &tag, const ctag_tags &tags) {
  tag.setProperties(properties(tags));
  // One byte for each character, where setProperties takes two.
  auto *maker = new ID3v2::TextIdentificationFrame("TENC", String::Latin1);
  maker->setText(text(tags.maker));
  tag.addFrame(maker);
  add_chapters(tag, tags);
  if (!tags.cover) return;
  auto *picture = new ID3v2::AttachedPictureFrame;
  picture->setMimeType("image/png");
  picture->setType(ID3v2::AttachedPictureFrame::FrontCover);
  picture->setPicture(cover(tags));
  tag.addFrame(picture);
}

bool holds(const ID3v2::Tag *tag, const ctag_tags &tags) {
  if (!tag || tag->title() != text(tags.title)) return false;
  return tag->frameList("CHAP").size() == tags.chapter_count && tag->frameList("APIC").isEmpty() == !tags.cover;
}

FLAC::Picture *flac_picture(const ctag_tags &tags) {
  auto *picture = new FLAC::Picture;
  picture->setMimeType("image/png");
  picture->setType(FLAC::Picture::FrontCover);
  picture->setData(cover(tags));
  return picture;
}

void describe(Ogg::XiphComment &comment, const ctag_tags &tags) {
  comment.setProperties(properties(tags));
  comment.addField("ENCODEDBY", text(tags.maker));
  for (size_t i = 0; i < tags.chapter_count && i < most_comments; i++) {
    const uint32_t start = tags.chapters[i].start;
    char key[16], time[24];
    snprintf(key, sizeof key, "CHAPTER%03zu", i);
    snprintf(
        time, sizeof time, "%02u:%02u:%02u.%03u", start / 3600000, start / 60000 % 60, start / 1000 % 60, start % 1000);
    comment.addField(key, time);
    comment.addField(std::string(key) + "NAME", text(tags.chapters[i].title));
  }
}

bool holds(const Ogg::XiphComment *comment, const ctag_tags &tags) {
  return comment && comment->title() == text(tags.title);
}

// Puts into TagLib's WAV file, after the samples, the chunks it has no words for.
class WaveFile : public RIFF::WAV::File {
public:
  explicit WaveFile(IOStream *stream) : RIFF::WAV::File(stream, false) {}

  void add(const ctag_tags &tags) {
    if (tags.chapter_count > 0) add_cues(tags);
    // No INFO texts beside it: their encoding is anyone's guess.
    describe(*ID3v2Tag(), tags);
    setChunkData("id3 ", ID3v2Tag()->render(ID3v2::v3));
  }

private:
  void add_cues(const ctag_tags &tags) {
    ByteVector cues = ByteVector::fromUInt(static_cast<unsigned int>(tags.chapter_count), false), labels("adtl");
    for (size_t i = 0; i < tags.chapter_count; i++) {
      // libsndfile takes a label's number for its cue's place, so that they count from 0.
      const ByteVector id = ByteVector::fromUInt(static_cast<unsigned int>(i), false);
      const ByteVector frame = ByteVector::fromUInt(tags.chapters[i].frame, false);
      cues.append(id).append(frame).append("data").append(ByteVector(8, 0)).append(frame);
      ByteVector label = ByteVector(id).append(tags.chapters[i].title).append('\0');
      labels.append("labl").append(ByteVector::fromUInt(label.size(), false)).append(label);
      if (label.size() % 2) labels.append('\0');
    }
    setChunkData("cue ", cues);
    setChunkData("LIST", labels, true);
  }
};

bool tag_wav(IOStream &stream, const ctag_tags &tags) {
  {
    WaveFile file(&stream);
    if (!file.isValid()) return false;
    file.add(tags);
  }
  stream.seek(0);
  return holds(RIFF::WAV::File(&stream, false).ID3v2Tag(), tags);
}

bool tag_mp3(IOStream &stream, const ctag_tags &tags) {
  {
    MPEG::File file(&stream, ID3v2::FrameFactory::instance(), false);
    if (!file.isValid()) return false;
    describe(*file.ID3v2Tag(true), tags);
    if (!file.save(MPEG::File::ID3v2, TagLib::File::StripOthers, ID3v2::v3, TagLib::File::DoNotDuplicate)) return false;
  }
  stream.seek(0);
  return holds(MPEG::File(&stream, ID3v2::FrameFactory::instance(), false).ID3v2Tag(), tags);
}

bool tag_flac(IOStream &stream, const ctag_tags &tags) {
  {
    FLAC::File file(&stream, ID3v2::FrameFactory::instance(), false);
    if (!file.isValid()) return false;
    describe(*file.xiphComment(true), tags);
    if (tags.cover) file.addPicture(flac_picture(tags));
    if (!file.save()) return false;
  }
  stream.seek(0);
  return holds(FLAC::File(&stream, ID3v2::FrameFactory::instance(), false).xiphComment(), tags);
}

template <class File> bool tag_ogg(IOStream &stream, const ctag_tags &tags) {
  {
    File file(&stream, false);
    if (!file.isValid()) return false;
    describe(*file.tag(), tags);
    if (tags.cover) file.tag()->addPicture(flac_picture(tags));
    if (!file.save()) return false;
  }
  stream.seek(0);
  return holds(File(&stream, false).tag(), tags);
}

// What iTunes calls a thing of this kind: an audiobook.
constexpr unsigned char media_kind_book = 2;

bool tag_mp4(IOStream &stream, const ctag_tags &tags, bool is_book) {
  {
    MP4::File file(&stream, false);
    if (!file.isValid()) return false;
    PropertyMap map = properties(tags);
    map.erase("LANGUAGE");
    map.insert("ENCODEDBY", text(tags.maker));
    file.setProperties(map);
    if (is_book) file.tag()->setItem("stik", MP4::Item(media_kind_book));
    if (tags.cover) {
      const MP4::CoverArt picture(MP4::CoverArt::PNG, cover(tags));
      file.tag()->setItem("covr", MP4::CoverArtList().append(picture));
    }
    if (!file.save()) return false;
  }
  stream.seek(0);
  MP4::File file(&stream, false);
  return file.tag() && file.tag()->title() == text(tags.title) && file.tag()->contains("covr") == !!tags.cover;
}

bool tag(IOStream &stream, ctag_format format, const ctag_tags &tags) {
  switch (format) {
  case CTAG_WAV: return tag_wav(stream, tags);
  case CTAG_FLAC: return tag_flac(stream, tags);
  case CTAG_VORBIS: return tag_ogg<Vorbis::File>(stream, tags);
  case CTAG_OPUS: return tag_ogg<Ogg::Opus::File>(stream, tags);
  case CTAG_MP3: return tag_mp3(stream, tags);
  case CTAG_M4A: return tag_mp4(stream, tags, false);
  case CTAG_M4B: return tag_mp4(stream, tags, true);
  }
  return false;
}

}  // namespace

const char *ctag_write(int descriptor, enum ctag_format format, const struct ctag_tags *tags) {
  // The stream closes its descriptor.
  const int own = dup(descriptor);
  if (own < 0) return "no more files can be opened";
  try {
    FileStream stream(own);
    if (!stream.isOpen()) {
      close(own);
      return "the tags cannot be put into the file";
    }
    stream.seek(0);
    return tag(stream, format, *tags) ? nullptr : "the tags are not in the file";
  } catch (const std::exception &) {
    return "there is no memory for the tags";
  }
}
