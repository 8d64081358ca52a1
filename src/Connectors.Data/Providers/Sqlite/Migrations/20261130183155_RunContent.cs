using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RunContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ForgetsContent",
                table: "Flows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsDraft",
                table: "Flows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "FromStepId",
                table: "FlowRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsTest",
                table: "FlowRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Repeated",
                table: "FlowRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "RepeatsId",
                table: "FlowRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Content",
                table: "FlowRunRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPreview",
                table: "FlowRunRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "FlowRunRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProducerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlowRunRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlowRunRecords_FlowRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "FlowRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRuns_RepeatsId",
                table: "FlowRuns",
                column: "RepeatsId",
                filter: "[RepeatsId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FlowRunRecords_RunId_Position_Number",
                table: "FlowRunRecords",
                columns: new[] { "RunId", "Position", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlowRunRecords_RunId_Position_StepId_State",
                table: "FlowRunRecords",
                columns: new[] { "RunId", "Position", "StepId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRunRecords_StepId_Number_RunId",
                table: "FlowRunRecords",
                columns: new[] { "StepId", "Number", "RunId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FlowRunRecords");

            migrationBuilder.DropIndex(
                name: "IX_FlowRuns_RepeatsId",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "ForgetsContent",
                table: "Flows");

            migrationBuilder.DropColumn(
                name: "IsDraft",
                table: "Flows");

            migrationBuilder.DropColumn(
                name: "FromStepId",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "IsTest",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "Repeated",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "RepeatsId",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "Content",
                table: "FlowRunRequests");

            migrationBuilder.DropColumn(
                name: "IsPreview",
                table: "FlowRunRequests");
        }
    }
}
