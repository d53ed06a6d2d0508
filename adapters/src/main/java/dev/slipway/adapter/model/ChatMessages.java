package dev.slipway.adapter.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Messages in LangChain4j's words. */
final class ChatMessages {
  private ChatMessages() {}

  static List<ChatMessage> of(List<ModelMessage> messages) {
    return messages.stream().map(ChatMessages::of).toList();
  }

  private static ChatMessage of(ModelMessage message) {
    return switch (message.role()) {
      case SYSTEM -> SystemMessage.from(message.text());
      case ASSISTANT -> AiMessage.from(message.text());
      case USER -> UserMessage.from(contents(message));
    };
  }

  private static List<Content> contents(ModelMessage message) {
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(message.text()));
    for (ModelImage image : message.images()) {
      contents.add(
          ImageContent.from(Base64.getEncoder().encodeToString(image.bytes()), image.mediaType()));
    }
    return contents;
  }
}
