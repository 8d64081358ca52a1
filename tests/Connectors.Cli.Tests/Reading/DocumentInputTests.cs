using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Tests.Reading;

public sealed class DocumentInputTests
{
    [Fact]
    public void Input_without_end_is_left_at_the_limit()
    {
        using var endless = new EndlessStream();

        var result = new DocumentInput(new Terminal(endless, TextWriter.Null, TextWriter.Null, "/")).Read("-");

        Assert.IsType<InputResult.TooLong>(result);
        Assert.InRange(endless.Given, DocumentInput.Limit, DocumentInput.Limit + 128 * 1024);
    }

    [Fact]
    public void A_document_over_the_limit_is_at_fault_not_the_call()
    {
        var run = ToolRun.In(AppContext.BaseDirectory, new byte[DocumentInput.Limit + 1], "validate", "-");

        Assert.Equal(new ToolRun(1, "-: The document is larger than 16 MB. Remove what isn't needed.\n", ""), run);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void What_can_be_no_name_of_a_file_is_refused(string name) =>
        Assert.IsType<InputResult.Unreadable>(
            new DocumentInput(new Terminal(Stream.Null, TextWriter.Null, TextWriter.Null, "/")).Read(name));

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
