
namespace Connectors.Benchmarks;

/// <summary>Puts a measured table into the page of the documentation that shows it, between two markers.</summary>
internal static class Page
{
    public static int Write(string page, string section, string table)
    {
        Console.WriteLine(table);
        var path = Repository.File("docs", page);
        var text = File.ReadAllText(path);
        var (open, close) = ($"<!-- {section} -->", $"<!-- /{section} -->");
        var (start, end) = (text.IndexOf(open, StringComparison.Ordinal), text.IndexOf(close, StringComparison.Ordinal));
        if (start < 0 || end < start) throw new InvalidOperationException($"docs/{page} has no section between {open} and {close}.");
        File.WriteAllText(path, $"{text[..(start + open.Length)]}\n{table}{text[end..]}");
        return 0;
    }
}
