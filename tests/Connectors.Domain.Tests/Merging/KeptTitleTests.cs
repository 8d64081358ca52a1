using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Tests.Merging;

/// <summary>What a question was about is called the same after a row kept it.</summary>
public sealed class KeptTitleTests
{
    [Fact]
    public void Kept_titles_have_the_words_that_they_had()
    {
        var questions = ThreeWayMerge.Merge(Shop("base"), Shop("mine"), Shop("theirs")).Decisions;

        Assert.InRange(questions.Count, 6, 20);
        Assert.All(questions, question => Assert.Equal(question.Title, KeptTitle.Words(question.Path, question.Called)));
        Assert.All(questions, question => Assert.Equal(question.Called, KeptTitle.Fit(question.Called, 200)));
    }

    [Theory]
    [InlineData("baseUrl", "Base URL")]
    [InlineData("endpoints[orders].path", "Path of *Receive orders*")]
    public void The_titles_of_earlier_versions_stay(string path, string title) => Assert.Equal(title, KeptTitle.Words(path, title));

    [Fact]
    public void Without_names_the_keys_are_used()
    {
        Assert.Equal("Header *Accept* of *orders*", KeptTitle.Words("endpoints[orders].headers[Accept].value", "[]"));
        Assert.Equal("Property `a.b`", KeptTitle.Words("[\"a.b\"]", "[]"));
        Assert.Equal("Header *a]\"b* of *orders*", KeptTitle.Words("endpoints[orders].headers[\"a]\\\"b\"]", "[]"));
    }

    [Fact]
    public void Long_names_are_cut_until_the_column_has_room()
    {
        var kept = KeptTitle.Fit($"[\"{new string('n', 150)}\",\"{new string('m', 150)}\"]", 200);

        Assert.InRange(kept.Length, 100, 200);
        Assert.Contains("nnn…", KeptTitle.Words("endpoints[orders].headers[Accept]", kept), StringComparison.Ordinal);
    }

    private static ConnectorDefinition Shop(string text) => Assert.IsType<DefinitionResult.Accepted>(
        ConnectorDefinition.Parse(Encoding.UTF8.GetBytes($$"""
        {
          "format": "connector/1", "name": "Shop {{text}}", "baseUrl": "https://{{text}}.example", "odd.name": "{{text}}",
          "authentication": [{ "key": "key", "type": "apiKey", "name": "X-{{text}}" }],
          "endpoints": [
            { "key": "orders", "name": "Receive *orders*", "path": "/{{text}}",
              "headers": [{ "key": "Accept", "value": "{{text}}" }, { "key": "X-[odd].name", "value": "{{text}}" }] },
            { "key": "5", "path": "/five/{{text}}" }
          ]
        }
        """))).Definition;
}
