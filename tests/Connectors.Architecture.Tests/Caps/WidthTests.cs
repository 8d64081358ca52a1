using System.Globalization;
using System.Text.RegularExpressions;

namespace Connectors.Architecture.Tests.Caps;

/// <summary>A line fits beside another one on a screen.</summary>
public sealed partial class WidthTests
{
    // Rows of Markdown tables are in reports; a break would end the table.
    [Theory]
    [InlineData(".cs")]
    [InlineData(".cshtml")]
    [InlineData(".css")]
    [InlineData(".js")]
    public void No_line_is_longer_than_the_editor_settings_say(string extension)
    {
        var settings = File.ReadAllText(Repository.File(".editorconfig"));
        var longest = int.Parse(LongestLine().Match(settings).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

        KnownExceptions.Check(
            $"width{extension}",
            SourceFile.All(extension)
                .Where(file => file.Lines.Any(line => line.Length > longest && !line.TrimStart().StartsWith('|')))
                .Select(file => file.Path),
            path => $":{string.Join(',', NumbersOf(new SourceFile(path), longest))}");
    }

    private static IEnumerable<int> NumbersOf(SourceFile file, int longest) =>
        file.Lines.Select((line, at) => (line.Length, Number: at + 1)).Where(line => line.Length > longest).Select(line => line.Number);

    [GeneratedRegex(@"max_line_length\s*=\s*(\d+)")]
    private static partial Regex LongestLine();
}
