using Fluid;
using Fluid.Values;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>How much a function may make, known before it does.</summary>
internal static class MappingBounds
{
    // .NET takes a precision of up to nine digits.
    private const int LongestFormat = 40, MostDigits = 2;

    /// <summary>The most characters or members that a function can make of its input.</summary>
    public static long Most(string name, FluidValue input, FilterArguments arguments)
    {
        var size = SizeOf(input);
        var first = arguments.Count > 0 ? SizeOf(arguments.At(0)) : 0;
        var second = arguments.Count > 1 ? SizeOf(arguments.At(1)) : 0;
        return name switch
        {
            "replace" => (size + 1) * (second + 1),
            "join" => size + (input is ArrayValue list ? list.Values.Count * first : 0),
            "append" or "prepend" or "default" => size + first,
            "format_number" => IsFormat(arguments.At(0).ToStringValue()) ? size : long.MaxValue,
            _ => size,
        };
    }

    public static long SizeOf(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => list.Values.Sum(SizeOf) + list.Values.Count,
        _ => 1,
    };

    // F2 and 0.00, but not F999999999.
    private static bool IsFormat(string format) =>
        format.Length <= LongestFormat
        && format.SkipWhile(sign => !char.IsAsciiDigit(sign) || sign == '0').TakeWhile(char.IsAsciiDigit).Count() <= MostDigits;
}
